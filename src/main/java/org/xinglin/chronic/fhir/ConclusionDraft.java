package org.xinglin.chronic.fhir;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.kernel.Canonical;

/** What all conclusions about one resident by one policy set have in common, and the parts that each adds. */
final class ConclusionDraft {

    private final Observation written = new Observation();
    private final Person person;

    ConclusionDraft(
            ReleasedCodes codes,
            String patientId,
            Person person,
            PolicySet policy,
            String id,
            Conclusion conclusion,
            OffsetDateTime at,
            Instant issued) {
        this.person = person;
        written.setId(id);
        written.setStatus(ObservationStatus.FINAL);
        written.setCode(new CodeableConcept(codes.coding(Conclusion.CODES, conclusion.code(), Language.ZH)));
        written.setSubject(new Reference("Patient/" + patientId));
        written.setEffective(new DateTimeType(at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
        written.setIssued(Date.from(issued));
        written.setMethod(new CodeableConcept(codes.coding("policy-set", policy.id(), Language.ZH)));
        byVersion(policy.version());
    }

    Observation written() {
        return written;
    }

    ConclusionDraft says(Coding value) {
        written.setValue(new CodeableConcept(value));
        return this;
    }

    /** @param code of a rule data set that was used beside the policy set */
    ConclusionDraft alsoBy(String codeSystem, String code) {
        written.getMethod()
                .addCoding(
                        new Coding().setSystem(Canonical.codeSystem(codeSystem)).setCode(code));
        return this;
    }

    ConclusionDraft byVersion(String version) {
        written.getMethod().getExtension().clear();
        written.getMethod().addExtension(new Extension(Canonical.definition("rule-version"), new StringType(version)));
        return this;
    }

    /** Focuses on the diagnosis, where there is one. */
    ConclusionDraft about(String disease) {
        person.diagnosisOf(disease)
                .map(Diagnosis::id)
                .ifPresent(condition -> written.addFocus(new Reference(condition)));
        return this;
    }

    ConclusionDraft component(String code, @Nullable Coding value) {
        return component(code, new CodeableConcept(value));
    }

    ConclusionDraft component(String code, CodeableConcept value) {
        Coding coding = new Coding()
                .setSystem(Canonical.codeSystem("chronic-component"))
                .setCode(code);
        written.addComponent().setCode(new CodeableConcept(coding)).setValue(value);
        return this;
    }

    ConclusionDraft from(List<String> observations) {
        observations.stream().distinct().forEach(each -> written.addDerivedFrom(new Reference(each)));
        return this;
    }
}
