package org.xinglin.contract.fhir.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.contract.domain.category.ResidentDues;
import org.xinglin.derivation.ExtensionOrder;
import org.xinglin.kernel.Canonical;

/** What the server keeps on a resident's record: his categories by facts, and since when he is due for what. */
final class ResidentMarks {

    static final String CATEGORY = Canonical.definition("population-category");
    static final String SOURCE = Canonical.definition("population-category-source");
    static final String DERIVED = "derived";
    static final String CONTRACT_DUE = Canonical.definition("contract-due");
    static final String SCREENING_DUE = Canonical.definition("screening-due");
    static final String EXAM_DUE = Canonical.definition("exam-due");
    static final String SELF_CARE_DUE = Canonical.definition("self-care-due");

    private static final String STATED = "stated";
    private static final String CODES = Canonical.codeSystem("population-category");
    private static final Set<String> DUES = Set.of(CONTRACT_DUE, SCREENING_DUE, EXAM_DUE, SELF_CARE_DUE);

    private ResidentMarks() {}

    /** Codes that somebody else than the server says; of those that the server keeps by facts, nobody's word counts. */
    static Set<String> stated(Patient patient, Set<String> kept) {
        return codings(patient)
                .filter(coding -> !kept.contains(coding.getCode()))
                .map(Coding::getCode)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Set<String> derived(Patient patient, Set<String> kept) {
        return codings(patient)
                .map(Coding::getCode)
                .filter(kept::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Coding> codings(Patient patient) {
        return patient.getExtensionsByUrl(CATEGORY).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .flatMap(value -> ((CodeableConcept) value).getCoding().stream())
                .filter(coding -> CODES.equals(coding.getSystem()) && coding.hasCode());
    }

    /** Takes away whatever the server keeps, and marks what is left of categories as stated. */
    static void strip(Patient patient, Set<String> kept) {
        patient.getExtension().removeIf(each -> isKept(each, kept));
        patient.getExtensionsByUrl(CATEGORY).stream()
                .map(Extension::getValue)
                .filter(CodeableConcept.class::isInstance)
                .forEach(value -> mark((CodeableConcept) value, STATED));
    }

    static boolean isKept(Extension extension, Set<String> kept) {
        return DUES.contains(extension.getUrl()) || isCategory(extension, kept);
    }

    private static boolean isCategory(Extension extension, Set<String> kept) {
        return CATEGORY.equals(extension.getUrl())
                && extension.getValue() instanceof CodeableConcept value
                && value.getCoding().stream()
                        .anyMatch(coding -> CODES.equals(coding.getSystem()) && kept.contains(coding.getCode()));
    }

    private static void mark(CodeableConcept category, String source) {
        category.getExtension().removeIf(each -> SOURCE.equals(each.getUrl()));
        category.addExtension(new Extension(SOURCE, new CodeType(source)));
    }

    /** Carries over what was kept on the version before. */
    static void carry(Patient stored, Patient patient, Set<String> kept) {
        strip(patient, kept);
        stored.getExtension().stream()
                .filter(each -> isKept(each, kept))
                .forEach(each -> patient.addExtension(each.copy()));
        ExtensionOrder.asStored(stored, patient);
    }

    /** @param codings of categories by facts */
    static void write(Patient patient, Collection<Coding> codings, ResidentDues dues, Set<String> kept) {
        strip(patient, kept);
        codings.forEach(coding -> {
            CodeableConcept category = new CodeableConcept(coding);
            mark(category, DERIVED);
            patient.addExtension(new Extension(CATEGORY, category));
        });
        days(dues).forEach((url, day) -> patient.addExtension(new Extension(url, new DateType(day.toString()))));
    }

    private static Map<String, LocalDate> days(ResidentDues dues) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        dues.contract().ifPresent(day -> days.put(CONTRACT_DUE, day));
        dues.screening().ifPresent(day -> days.put(SCREENING_DUE, day));
        dues.exam().ifPresent(day -> days.put(EXAM_DUE, day));
        dues.selfCare().ifPresent(day -> days.put(SELF_CARE_DUE, day));
        return days;
    }

    static ResidentDues dues(Patient patient) {
        return new ResidentDues(
                day(patient, CONTRACT_DUE),
                day(patient, SCREENING_DUE),
                day(patient, EXAM_DUE),
                day(patient, SELF_CARE_DUE));
    }

    private static Optional<LocalDate> day(Patient patient, String url) {
        return patient.getExtensionsByUrl(url).stream()
                .filter(Extension::hasValue)
                .map(extension -> extension.getValue().primitiveValue())
                .map(LocalDate::parse)
                .findFirst();
    }

    /** Whether two records differ in nothing that the categories or due days follow from. */
    static boolean sayTheSame(Patient old, Patient now, Set<String> kept) {
        return old.getBirthDateElement().equalsDeep(now.getBirthDateElement())
                && gone(old) == gone(now)
                && others(old, kept).equals(others(now, kept));
    }

    private static List<String> others(Patient patient, Set<String> kept) {
        return new ArrayList<>(stated(patient, kept));
    }

    /** Who has died, or is not in use, is due for nothing. */
    static boolean gone(Patient patient) {
        boolean dead = patient.hasDeceasedDateTimeType()
                || patient.hasDeceasedBooleanType()
                        && patient.getDeceasedBooleanType().booleanValue();
        return dead || Boolean.FALSE.equals(patient.getActiveElement().getValue());
    }
}
