package org.xinglin.chronic.fhir;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Control;
import org.xinglin.chronic.domain.DiseaseCode;
import org.xinglin.chronic.domain.Due;
import org.xinglin.chronic.domain.Episode;
import org.xinglin.chronic.domain.LabelScheme;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.PressureRules.Graded;
import org.xinglin.chronic.domain.PressureRules.TakenElsewhere;
import org.xinglin.chronic.domain.ResidentStatus;
import org.xinglin.chronic.domain.Risk;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.chronic.domain.Source;
import org.xinglin.chronic.domain.Visit;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;

/** Writes how somebody stands about one disease, with what it rests on. */
final class StatusAnswer {

    private final ReleasedCodes codes;
    private final PolicySet policy;
    private final List<Source> sources;
    private final Language language;
    private final Parameters answer = new Parameters();
    private final Set<String> explained = new LinkedHashSet<>();

    private StatusAnswer(ReleasedCodes codes, RuleBook rules, PolicySet policy, Language language) {
        this.codes = codes;
        this.policy = policy;
        this.sources = rules.sources(policy);
        this.language = language;
    }

    /**
     * @param policy by which the resident stands so
     * @param diagnosed whether the disease is diagnosed
     * @param said what a practitioner has said about the label
     * @param today on which a contact can be overdue
     */
    static Parameters write(
            ReleasedCodes codes,
            RuleBook rules,
            PolicySet policy,
            Language language,
            String disease,
            boolean diagnosed,
            ResidentStatus standing,
            Optional<Observation> said,
            LocalDate today) {
        StatusAnswer writer = new StatusAnswer(codes, rules, policy, language);
        writer.write(disease, diagnosed, standing, said, today);
        return writer.answer;
    }

    private void write(
            String disease, boolean diagnosed, ResidentStatus standing, Optional<Observation> said, LocalDate today) {
        boolean hypertension = disease.equals(DiseaseCode.HYPERTENSION);
        if (hypertension) {
            standing.grade().ifPresent(this::grade);
            standing.elsewhere().forEach(this::elsewhere);
            evidence(standing.evidence());
            standing.risk().ifPresent(this::risk);
        }
        standing.controlOf(disease).ifPresent(this::control);
        if (diagnosed) {
            standing.label().ifPresent(labelled -> label(labelled.label(), said));
        }
        standing.dueOf(disease).ifPresent(due -> due(due, today));
        standing.episodes().stream()
                .filter(Episode::open)
                .filter(episode -> episode.concerns(disease))
                .forEach(this::alarm);
        missing(disease, diagnosed, standing);
    }

    private void grade(Graded graded) {
        add("grade", codes.coding("bp-grade", graded.grade().code(), language));
        because(graded.grade().rule(), graded.visit().readings());
        graded.isolated().ifPresent(isolated -> {
            add("isolated", codes.coding("isolated-hypertension", isolated.code(), language));
            because(isolated.rule(), graded.visit().readings());
        });
    }

    private void elsewhere(TakenElsewhere taken) {
        ParametersParameterComponent elsewhere = answer.addParameter().setName("elsewhere");
        elsewhere
                .addPart()
                .setName("setting")
                .setValue(codes.coding(
                        PressureSettings.SYSTEM,
                        PressureSettings.code(taken.reading().setting()),
                        language));
        elsewhere.addPart().setName("elevated").setValue(new BooleanType(taken.elevated()));
        taken.reading()
                .records()
                .forEach(each -> elsewhere.addPart().setName("observation").setValue(new Reference(each)));
        because(taken.rule(), taken.reading().records());
    }

    private void evidence(List<Visit> visits) {
        if (visits.isEmpty()) {
            return;
        }
        List<String> readings =
                visits.stream().flatMap(visit -> visit.readings().stream()).toList();
        readings.forEach(each -> add("evidence", new Reference(each)));
        because(policy.pressure().diagnosis().rule(), readings);
    }

    private void risk(Risk risk) {
        add("risk", codes.coding("cv-risk-level", risk.level(), language));
        if (risk.rangeLower() != null) {
            add("riskRangeLower", codes.coding("cv-risk-level", risk.rangeLower(), language));
        }
        risk.rules().forEach(rule -> because(rule, risk.from()));
    }

    private void control(Control control) {
        add("control", codes.coding("control-class", control.code(), language));
        control.rules().forEach(rule -> because(rule, control.from()));
    }

    /** An override counts whatever follows now; a confirmation only of what still follows. */
    private void label(LabelScheme.Label follows, Optional<Observation> said) {
        Optional<Observation> counts = said.filter(
                each -> LabelKeeping.component(each, LabelKeeping.OVERRIDDEN).isPresent()
                        || LabelKeeping.value(each).equals(follows.code()));
        add(
                "label",
                codes.coding("management-label", counts.map(LabelKeeping::value).orElse(follows.code()), language));
        add(
                "leadLevel",
                codes.coding(
                        "network-level",
                        counts.flatMap(each -> LabelKeeping.component(each, LabelKeeping.LEAD_LEVEL))
                                .map(component -> component
                                        .getValueCodeableConcept()
                                        .getCodingFirstRep()
                                        .getCode())
                                .orElse(follows.lead()),
                        language));
        add("labelStatus", new CodeType(counts.isPresent() ? "final" : "preliminary"));
        because(follows.rule(), List.of());
    }

    private void due(Due due, LocalDate today) {
        add("nextDue", new DateType(due.day().toString()));
        add("overdueDays", new IntegerType((int) due.overdue(today)));
        if (due.refer()) {
            add("refer", new BooleanType(true));
        }
        due.rules().forEach(rule -> because(rule, List.of()));
    }

    private void alarm(Episode episode) {
        ParametersParameterComponent alarm = answer.addParameter().setName("alarm");
        alarm.addPart().setName("code").setValue(codes.coding("critical-trigger", episode.code(), language));
        alarm.addPart()
                .setName("since")
                .setValue(
                        new DateTimeType(Date.from(episode.alarms().get(0).at().toInstant())));
        episode.alarms().stream()
                .flatMap(each -> each.records().stream())
                .forEach(each -> alarm.addPart().setName("observation").setValue(new Reference(each)));
        because(
                episode.alarms().get(0).row().rule(),
                episode.alarms().stream()
                        .flatMap(each -> each.records().stream())
                        .toList());
    }

    private void missing(String disease, boolean diagnosed, ResidentStatus standing) {
        if (!diagnosed) {
            add("missing", new CodeType("diagnosis"));
        }
        boolean hypertension = disease.equals(DiseaseCode.HYPERTENSION);
        if (hypertension && standing.grade().isEmpty()) {
            add("missing", new CodeType("office-blood-pressure"));
        }
        if (!hypertension && diagnosed && standing.controlOf(disease).isEmpty()) {
            add("missing", new CodeType("glucose-or-hba1c"));
        }
        if (hypertension) {
            standing.risk().stream()
                    .map(Risk::missing)
                    .flatMap(Collection::stream)
                    .forEach(fact -> add("missing", new CodeType(fact)));
        }
    }

    private void add(String name, Type value) {
        answer.addParameter().setName(name).setValue(value);
    }

    /** Each rule once. */
    private void because(@Nullable Rule rule, List<String> observations) {
        if (rule == null || !explained.add(rule.id())) {
            return;
        }
        ParametersParameterComponent because = answer.addParameter().setName("because");
        because.addPart().setName("rule").setValue(new CodeType(rule.id()));
        because.addPart().setName("text").setValue(new StringType(language == Language.ZH ? rule.zh() : rule.en()));
        because.addPart().setName("source").setValue(new StringType(SourceWords.sources(rule, sources, language)));
        because.addPart().setName("status").setValue(new StringType(SourceWords.status(rule.status(), language)));
        observations.forEach(each -> because.addPart().setName("observation").setValue(new Reference(each)));
    }
}
