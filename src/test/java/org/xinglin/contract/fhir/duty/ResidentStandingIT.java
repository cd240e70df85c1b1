package org.xinglin.contract.fhir.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.contract.fhir.duty.Surgery.TODAY;
import static org.xinglin.contract.fhir.duty.Surgery.kept;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;

/** In which categories a resident is, and since when he is due for what, stands on his record by facts. */
class ResidentStandingIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String CATEGORY = Surgery.IG + "StructureDefinition/population-category";

    private final Surgery surgery = new Surgery(SharedServer.get());

    private Set<String> categories(String resident) {
        Set<String> categories = new TreeSet<>();
        surgery.read(Patient.class, resident).getExtensionsByUrl(CATEGORY).forEach(each -> {
            CodeableConcept category = (CodeableConcept) each.getValue();
            categories.add(category.getCodingFirstRep().getCode() + " "
                    + category.getExtensionByUrl(CATEGORY + "-source")
                            .getValue()
                            .primitiveValue());
        });
        return categories;
    }

    private void awaited(String resident, String... expected) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(categories(resident)).containsExactlyInAnyOrder(expected));
    }

    private Condition diagnosis(String resident, String icd10) {
        Condition diagnosis = new Condition().setSubject(new Reference(resident));
        diagnosis
                .getClinicalStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null));
        diagnosis
                .getVerificationStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null));
        diagnosis.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", icd10, null));
        return diagnosis.setRecordedDateElement(
                new DateTimeType(TODAY.minusDays(60).toString()));
    }

    @Test
    void whoIs65IsElderlyAndWhatIsStatedStays() {
        String elder = surgery.resident(TODAY.minusYears(65), "disabled", "elderly");
        String younger = surgery.resident(TODAY.minusYears(65).plusDays(1), "elderly");

        assertThat(categories(elder)).containsExactly("disabled stated", "elderly derived");
        assertThat(categories(younger)).isEmpty();
        assertThat(surgery.found("Patient?organization=" + surgery.clinic + "&population-category=elderly"))
                .containsExactly(elder);

        Patient update = surgery.read(Patient.class, elder);
        update.getExtension().clear();
        CodeableConcept claimed = Surgery.concept("population-category", "maternal");
        claimed.addExtension(new Extension(CATEGORY + "-source", new CodeType("derived")));
        update.addExtension(new Extension(CATEGORY, claimed));
        surgery.update(update);
        assertThat(categories(elder)).containsExactly("elderly derived");

        update.setBirthDateElement(new DateType(TODAY.minusYears(50).toString()));
        update.setIdentifier(SyntheticResident.aResident()
                .bornOn(TODAY.minusYears(50).toString())
                .build()
                .getIdentifier());
        surgery.update(update);
        awaited(elder);
    }

    @Test
    void whoStatesSomethingElseThanTheServerKeepsIsTold() {
        String elder = surgery.resident(TODAY.minusYears(70));
        Patient asKept = surgery.read(Patient.class, elder);
        assertThat(rules(asKept)).isNotEmpty().doesNotContain("kept-by-server");

        Patient wordless = surgery.read(Patient.class, elder);
        wordless.getExtension().clear();
        wordless.addExtension(new Extension(CATEGORY, Surgery.concept("population-category", "elderly")));
        assertThat(rules(wordless)).doesNotContain("kept-by-server");

        Patient claiming = surgery.read(Patient.class, elder);
        claiming.getExtension().clear();
        claiming.addExtension(new Extension(CATEGORY, Surgery.concept("population-category", "disabled")));
        claiming.addExtension(new Extension(CATEGORY, Surgery.concept("population-category", "maternal")));
        claiming.addExtension(new Extension(
                Surgery.IG + "StructureDefinition/exam-due",
                new DateType(TODAY.plusYears(9).toString())));
        assertThat(told(claiming).getIssue())
                .filteredOn(issue -> "kept-by-server"
                        .equals(issue.getDetails().getCodingFirstRep().getCode()))
                .extracting(issue -> issue.getExpression().get(0).getValue())
                .containsExactly("Patient.extension[1]", "Patient.extension[2]");
        assertThat(categories(elder)).containsExactlyInAnyOrder("disabled stated", "elderly derived");

        CodeableConcept guessed = Surgery.concept("population-category", "elderly");
        guessed.addExtension(new Extension(CATEGORY + "-source", new CodeType("guessed")));
        Patient wrong = surgery.read(Patient.class, elder);
        wrong.getExtension().clear();
        wrong.addExtension(new Extension(CATEGORY, guessed));
        assertThat(rules(wrong)).contains("code-not-in-value-set");
        assertThat(categories(elder)).containsExactlyInAnyOrder("disabled stated", "elderly derived");
    }

    private static OperationOutcome told(Patient patient) {
        return SentRecord.read(
                OperationOutcome.class,
                SentRecord.by(
                        SharedServer.get(),
                        "PUT",
                        "Patient/" + patient.getIdElement().getIdPart(),
                        SentRecord.json(patient),
                        "Prefer",
                        "return=OperationOutcome"));
    }

    private static List<String> rules(Patient patient) {
        return Refusal.rules(told(patient));
    }

    @Test
    void diagnosesAndPregnanciesBringAndEndCategories() {
        String resident = surgery.resident(TODAY.minusYears(30));
        Condition pressure = diagnosis(resident, "I10");
        pressure.setId(new IdType(surgery.create(pressure)));
        Condition pregnancy = diagnosis(resident, "O14.900");
        pregnancy.setId(new IdType(surgery.create(pregnancy)));
        awaited(resident, "hypertension derived", "maternal derived");

        pressure.getClinicalStatus().getCodingFirstRep().setCode("inactive");
        surgery.update(pressure);
        pregnancy.getClinicalStatus().getCodingFirstRep().setCode("resolved");
        pregnancy.setAbatement(new DateTimeType(TODAY.minusDays(42).toString()));
        surgery.update(pregnancy);
        awaited(resident, "maternal derived");

        pregnancy.setAbatement(new DateTimeType(TODAY.minusDays(43).toString()));
        surgery.update(pregnancy);
        awaited(resident);
    }

    private void due(String resident, String what, @Nullable LocalDate day) {
        await(what)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(kept(surgery.read(Patient.class, resident), what))
                        .isEqualTo(day == null ? "" : day.toString()));
    }

    @Test
    void whoIsMissingIsOneSearch() {
        LocalDate birth = TODAY.minusYears(40);
        String resident = surgery.resident(birth);
        String list = "Patient?organization=" + surgery.clinic + "&";
        for (String due : new String[] {"contract-due", "screening-due", "exam-due"}) {
            assertThat(surgery.found(list + due + "=le" + TODAY)).as(due).containsExactly(resident);
        }
        assertThat(surgery.found(list + "self-care-due=le" + TODAY)).isEmpty();

        surgery.create(Reading.aBloodPressure(128, 80)
                .of(resident)
                .at(TODAY.minusDays(3) + "T08:00:00+08:00")
                .build());
        due(resident, "screening-due", TODAY.minusDays(3).plusMonths(12));
        surgery.create(surgery.visit(resident, TODAY.minusDays(2), "health-examination", surgery.clinic, ""));
        due(resident, "exam-due", TODAY.minusDays(2).plusMonths(12));
        surgery.contract(resident, TODAY.minusDays(1), "package-general");
        due(resident, "contract-due", TODAY.minusDays(1).plusYears(1));
        for (String due : new String[] {"contract-due", "screening-due", "exam-due"}) {
            assertThat(surgery.found(list + due + "=le" + TODAY)).as(due).isEmpty();
        }

        Patient forged = surgery.read(Patient.class, resident);
        forged.getExtensionByUrl(Surgery.IG + "StructureDefinition/exam-due").setValue(new DateType("2000-01-01"));
        surgery.update(forged);
        due(resident, "exam-due", TODAY.minusDays(2).plusMonths(12));

        Patient dead = surgery.read(Patient.class, resident);
        dead.setDeceased(new DateTimeType(TODAY.toString()));
        surgery.update(dead);
        due(resident, "exam-due", null);
        due(resident, "contract-due", null);
    }
}
