package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Alarm;
import org.xinglin.chronic.domain.Control;
import org.xinglin.chronic.domain.Diagnosis;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.Labelled;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.PressureRules.Graded;
import org.xinglin.chronic.domain.Risk;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.chronic.domain.Standing;
import org.xinglin.fhirserver.derivation.DerivedFact;
import org.xinglin.fhirserver.refusal.Language;

/** Writes how a resident stands by one policy set as Observations, and an alert for each critical reading. */
final class ConclusionWriter {

    private static final String INTERPRETATION = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";

    private final ReleasedCodes codes;
    private final RuleBook rules;
    private final Clock clock;

    ConclusionWriter(ReleasedCodes codes, RuleBook rules, Clock clock) {
        this.codes = codes;
        this.rules = rules;
        this.clock = clock;
    }

    List<Observation> write(String patientId, Person person, PolicySet policy, Standing standing) {
        List<Observation> written = new Written(patientId, person, policy).of(standing);
        written.forEach(DerivedFact::mark);
        return written;
    }

    /** What is written about one resident by one policy set. */
    private final class Written {

        private final String patientId;
        private final Person person;
        private final PolicySet policy;

        Written(String patientId, Person person, PolicySet policy) {
            this.patientId = patientId;
            this.person = person;
            this.policy = policy;
        }

        List<Observation> of(Standing standing) {
            Optional<Observation> grade = standing.grade().map(this::grade);
            Optional<Observation> risk = standing.risk().map(this::risk);
            Optional<Observation> pressure = standing.controlOf(DiseaseCode.HYPERTENSION)
                    .map(control -> control(Conclusion.BP_CONTROL, DiseaseCode.HYPERTENSION, control));
            Optional<Observation> glucose = standing.controlOf(DiseaseCode.T2DM)
                    .map(control -> control(Conclusion.GLUCOSE_CONTROL, DiseaseCode.T2DM, control));
            Optional<Observation> label = standing.label()
                    .map(given -> label(
                            given,
                            standing,
                            Stream.of(pressure, glucose, risk)
                                    .flatMap(Optional::stream)
                                    .toList()));
            List<Observation> all = new ArrayList<>(Stream.of(grade, risk, pressure, glucose, label)
                    .flatMap(Optional::stream)
                    .toList());
            standing.episodes().stream()
                    .map(Episode::alarms)
                    .flatMap(List::stream)
                    .map(this::alert)
                    .forEach(all::add);
            return all;
        }

        private Observation grade(Graded graded) {
            Observation grade = standing(
                    Conclusion.BP_GRADE,
                    graded.visit().at(),
                    codes.coding("bp-grade", graded.grade().code(), Language.ZH));
            about(grade, DiseaseCode.HYPERTENSION);
            graded.isolated()
                    .ifPresent(isolated -> component(
                            grade,
                            "isolated-hypertension",
                            codes.coding("isolated-hypertension", isolated.code(), Language.ZH)));
            from(grade, graded.visit().readings());
            return grade;
        }

        private Observation risk(Risk risk) {
            Observation level = standing(
                    Conclusion.CV_RISK_LEVEL, risk.at(), codes.coding("cv-risk-level", risk.level(), Language.ZH));
            level.getMethod()
                    .addCoding(new Coding()
                            .setSystem(Ig.codeSystem("cv-risk-table"))
                            .setCode(rules.riskTable()));
            ruleVersion(level, policy.version() + ", cv-risk " + rules.risk().version());
            about(level, DiseaseCode.HYPERTENSION);
            if (risk.rangeLower() != null) {
                component(level, "range-lower", codes.coding("cv-risk-level", risk.rangeLower(), Language.ZH));
            }
            risk.missing()
                    .forEach(fact -> level.addComponent()
                            .setCode(concept("chronic-component", "missing-fact"))
                            .setValue(new CodeableConcept().setText(fact)));
            from(level, risk.from());
            return level;
        }

        private Observation control(Conclusion conclusion, String disease, Control control) {
            Observation written =
                    standing(conclusion, control.at(), codes.coding("control-class", control.code(), Language.ZH));
            about(written, disease);
            from(written, control.from());
            if (control.from().isEmpty()) {
                // R4 names Observations alone here; the follow-up itself stands in the Provenance.
                control.contacts()
                        .forEach(contact -> written.addDerivedFrom(new Reference().setDisplay("随访 " + contact)));
            }
            return written;
        }

        private Observation label(Labelled labelled, Standing standing, List<Observation> from) {
            Observation label = standing(
                    Conclusion.MANAGEMENT_LABEL,
                    labelled.at(),
                    codes.coding("management-label", labelled.label().code(), Language.ZH));
            label.setStatus(ObservationStatus.PRELIMINARY);
            label.getMethod()
                    .addCoding(new Coding()
                            .setSystem(Ig.codeSystem("label-scheme"))
                            .setCode(rules.labels().id()));
            ruleVersion(
                    label,
                    policy.version() + ", " + rules.labels().id() + " "
                            + rules.labels().version());
            about(label, DiseaseCode.HYPERTENSION);
            about(label, DiseaseCode.T2DM);
            component(
                    label,
                    "lead-level",
                    codes.coding("network-level", labelled.label().lead(), Language.ZH));
            from(
                    label,
                    Stream.concat(
                                    from.stream()
                                            .map(fact -> "Observation/"
                                                    + fact.getIdElement().getIdPart()),
                                    standing.episodes().stream()
                                            .filter(Episode::open)
                                            .flatMap(episode -> episode.alarms().stream())
                                            .map(Alarm::reading))
                            .toList());
            return label;
        }

        private Observation alert(Alarm alarm) {
            Observation alert = observation(
                    Conclusion.alertId(alarm.reading(), policy.id()),
                    Conclusion.CRITICAL_ALERT,
                    alarm.at(),
                    codes.coding("critical-trigger", alarm.row().code(), Language.ZH));
            alert.addInterpretation()
                    .addCoding(new Coding()
                            .setSystem(INTERPRETATION)
                            .setCode(alarm.row().interpretation()));
            alarm.row().diseases().forEach(disease -> about(alert, disease));
            from(alert, List.of(alarm.reading()));
            return alert;
        }

        private Observation standing(Conclusion conclusion, OffsetDateTime at, Coding value) {
            return observation(conclusion.id(patientId, policy.id()), conclusion, at, value);
        }

        private Observation observation(String id, Conclusion conclusion, OffsetDateTime at, Coding value) {
            Observation written = new Observation();
            written.setId(id);
            written.setStatus(ObservationStatus.FINAL);
            written.setCode(new CodeableConcept(codes.coding(Conclusion.CODES, conclusion.code(), Language.ZH)));
            written.setSubject(new Reference("Patient/" + patientId));
            written.setEffective(new DateTimeType(at.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME)));
            written.setIssued(Date.from(clock.instant()));
            written.setValue(new CodeableConcept(value));
            written.setMethod(new CodeableConcept(codes.coding("policy-set", policy.id(), Language.ZH)));
            ruleVersion(written, policy.version());
            return written;
        }

        private void about(Observation written, String disease) {
            person.diagnosisOf(disease)
                    .map(Diagnosis::id)
                    .ifPresent(condition -> written.addFocus(new Reference(condition)));
        }
    }

    private static void ruleVersion(Observation written, String version) {
        written.getMethod().getExtension().clear();
        written.getMethod().addExtension(new Extension(Ig.definition("rule-version"), new StringType(version)));
    }

    private static void component(Observation written, String code, @Nullable Coding value) {
        written.addComponent().setCode(concept("chronic-component", code)).setValue(new CodeableConcept(value));
    }

    private static CodeableConcept concept(String codeSystem, String code) {
        return new CodeableConcept(
                new Coding().setSystem(Ig.codeSystem(codeSystem)).setCode(code));
    }

    private static void from(Observation written, List<String> observations) {
        observations.stream().distinct().forEach(each -> written.addDerivedFrom(new Reference(each)));
    }
}
