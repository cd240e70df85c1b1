package org.xinglin.contract.fhir.agreement;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.context.annotation.Fallback;
import org.springframework.stereotype.Component;
import org.xinglin.contract.fhir.ResidentCategories;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.kernel.Canonical;

/** Those that the resident's record states, those of his age, and those of his confirmed diagnoses. */
@Component
@Fallback
final class StatedCategories implements ResidentCategories {

    private static final String CATEGORY = Canonical.definition("population-category");
    private static final String CATEGORIES = Canonical.codeSystem("population-category");
    private static final String VERIFICATION = "http://terminology.hl7.org/CodeSystem/condition-ver-status";
    private static final int ELDERLY = 65;
    private static final int OLD = 80;
    private static final int SCHOOL = 7;
    private static final int TODDLER_MONTHS = 37;

    private final FhirStore store;

    StatedCategories(FhirStore store) {
        this.store = store;
    }

    @Override
    public Set<String> of(Caller caller, Patient resident, LocalDate first, LocalDate last) {
        Set<String> categories = new HashSet<>();
        for (Extension stated : resident.getExtensionsByUrl(CATEGORY)) {
            concept(stated)
                    .ifPresent(concept -> concept.getCoding().stream()
                            .filter(coding -> CATEGORIES.equals(coding.getSystem()) && coding.hasCode())
                            .map(Coding::getCode)
                            .forEach(categories::add));
        }
        Optional.ofNullable(resident.getBirthDateElement().getValueAsString())
                .filter(birth -> birth.length() == 10)
                .map(LocalDate::parse)
                .ifPresent(birth -> ofAge(birth, first, last, categories));
        String id = resident.getIdElement().getIdPart();
        store.search(caller, Query.of(Condition.class).about(id)).stream()
                .filter(StatedCategories::isConfirmed)
                .flatMap(condition -> condition.getCode().getCoding().stream())
                .map(Coding::getCode)
                .filter(code -> code != null)
                .forEach(code -> ofDiagnosis(code, categories));
        return categories;
    }

    /** The category of a record, which may say beside it where it is from. */
    private static Optional<CodeableConcept> concept(Extension stated) {
        return stated.getValue() instanceof CodeableConcept concept
                ? Optional.of(concept)
                : stated.getExtension().stream()
                        .map(Extension::getValue)
                        .filter(CodeableConcept.class::isInstance)
                        .map(CodeableConcept.class::cast)
                        .findFirst();
    }

    private static void ofAge(LocalDate birth, LocalDate first, LocalDate last, Set<String> categories) {
        if (!last.isBefore(birth.plusYears(ELDERLY))) {
            categories.add("elderly");
        }
        if (!last.isBefore(birth.plusYears(OLD))) {
            categories.add("elderly-80");
        }
        if (first.isBefore(birth.plusYears(SCHOOL))) {
            categories.add("child-0-6");
        }
        if (first.isBefore(birth.plusMonths(TODDLER_MONTHS))) {
            categories.add("child-0-36m");
        }
    }

    private static boolean isConfirmed(Condition condition) {
        return condition.getVerificationStatus().hasCoding(VERIFICATION, "confirmed")
                && condition.getClinicalStatus().getCoding().stream()
                        .anyMatch(status ->
                                Set.of("active", "recurrence", "relapse").contains(status.getCode()));
    }

    private static void ofDiagnosis(String code, Set<String> categories) {
        if (code.matches("I1[0-5].*")) {
            categories.add("hypertension");
        }
        if (code.startsWith("E11")) {
            categories.add("type-2-diabetes");
        }
        if (code.matches("O\\d\\d.*|Z32\\.1.*|Z3[3-6].*")) {
            categories.add("maternal");
        }
    }
}
