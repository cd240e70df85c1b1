package org.xinglin.chronic.fhir;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.chronic.domain.Alarm;
import org.xinglin.chronic.domain.Control;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.LabelScheme;
import org.xinglin.chronic.domain.Labelled;
import org.xinglin.chronic.domain.Person;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.PressureRules.Graded;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.chronic.domain.Risk;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.ReleasedCodes;
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

    List<Observation> write(String patientId, Person person, PolicySet policy, ResidentStatus standing) {
        return new Written(patientId, person, policy).of(standing);
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

        List<Observation> of(ResidentStatus standing) {
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
            ConclusionDraft grade = standing(Conclusion.BP_GRADE, graded.visit().at())
                    .says(codes.coding("bp-grade", graded.grade().code(), Language.ZH))
                    .about(DiseaseCode.HYPERTENSION)
                    .from(graded.visit().readings());
            graded.isolated()
                    .ifPresent(isolated -> grade.component(
                            "isolated-hypertension",
                            codes.coding("isolated-hypertension", isolated.code(), Language.ZH)));
            return grade.written();
        }

        private Observation risk(Risk risk) {
            ConclusionDraft level = standing(Conclusion.CV_RISK_LEVEL, risk.at())
                    .says(codes.coding("cv-risk-level", risk.level(), Language.ZH))
                    .alsoBy("cv-risk-table", rules.riskTable())
                    .byVersion(policy.version() + ", cv-risk " + rules.risk().version())
                    .about(DiseaseCode.HYPERTENSION)
                    .from(risk.from());
            if (risk.rangeLower() != null) {
                level.component("range-lower", codes.coding("cv-risk-level", risk.rangeLower(), Language.ZH));
            }
            risk.missing().forEach(fact -> level.component("missing-fact", new CodeableConcept().setText(fact)));
            return level.written();
        }

        private Observation control(Conclusion conclusion, String disease, Control control) {
            Observation written = standing(conclusion, control.at())
                    .says(codes.coding("control-class", control.code(), Language.ZH))
                    .about(disease)
                    .from(control.from())
                    .written();
            if (control.from().isEmpty()) {
                // R4 names Observations alone here; the follow-up itself stands in the Provenance.
                control.contacts()
                        .forEach(contact -> written.addDerivedFrom(new Reference().setDisplay("随访 " + contact)));
            }
            return written;
        }

        private Observation label(Labelled labelled, ResidentStatus standing, List<Observation> from) {
            Stream<String> conclusions = from.stream()
                    .map(fact -> "Observation/" + fact.getIdElement().getIdPart());
            Stream<String> critical = standing.episodes().stream()
                    .filter(Episode::open)
                    .flatMap(episode -> episode.alarms().stream())
                    .flatMap(alarm -> alarm.records().stream());
            LabelScheme scheme = rules.labels();
            return standing(Conclusion.MANAGEMENT_LABEL, labelled.at())
                    .says(codes.coding("management-label", labelled.label().code(), Language.ZH))
                    .alsoBy("label-scheme", scheme.id())
                    .byVersion(policy.version() + ", " + scheme.id() + " " + scheme.version())
                    .about(DiseaseCode.HYPERTENSION)
                    .about(DiseaseCode.T2DM)
                    .component(
                            "lead-level",
                            codes.coding("network-level", labelled.label().lead(), Language.ZH))
                    .from(Stream.concat(conclusions, critical).toList())
                    .written()
                    .setStatus(ObservationStatus.PRELIMINARY);
        }

        private Observation alert(Alarm alarm) {
            String id = Conclusion.alertId(alarm.reading(), policy.id());
            ConclusionDraft alert = draft(id, Conclusion.CRITICAL_ALERT, alarm.at())
                    .says(codes.coding("critical-trigger", alarm.row().code(), Language.ZH))
                    .from(alarm.records());
            alarm.row().diseases().forEach(alert::about);
            Observation written = alert.written();
            written.addInterpretation()
                    .addCoding(new Coding()
                            .setSystem(INTERPRETATION)
                            .setCode(alarm.row().interpretation()));
            return written;
        }

        private ConclusionDraft standing(Conclusion conclusion, OffsetDateTime at) {
            return draft(conclusion.id(patientId, policy.id()), conclusion, at);
        }

        private ConclusionDraft draft(String id, Conclusion conclusion, OffsetDateTime at) {
            return new ConclusionDraft(codes, patientId, person, policy, id, conclusion, at, clock.instant());
        }
    }
}
