package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinglin.chronic.domain.PressureRules.Graded;

/** Tells how a resident stands: the rules of one policy set, applied to all facts. */
public final class Appraisal {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final String LOW = "LL";

    private final RuleBook rules;
    private final PolicySet policy;
    private final Facts facts;
    private final List<Visit> visits;
    private final List<Episode> episodes;
    private final Map<String, Control> controls = new LinkedHashMap<>();
    private final Map<String, LocalDate> lastContact = new LinkedHashMap<>();

    private Appraisal(RuleBook rules, PolicySet policy, Facts facts) {
        this.rules = rules;
        this.policy = policy;
        this.facts = facts;
        this.visits = rules.plausibility().visit().of(facts.pressures());
        this.episodes = new Episodes(policy.alarms(), rules.plausibility(), facts).all();
    }

    /** @param policy one of the rules' */
    public static ResidentStatus of(RuleBook rules, PolicySet policy, Facts facts) {
        return new Appraisal(rules, policy, facts).standing();
    }

    private ResidentStatus standing() {
        Optional<Graded> grade = latest(policy.pressure()::grade);
        Optional<Visit> latest = grade.map(Graded::visit);
        boolean hypertension = facts.person().has(DiseaseCode.HYPERTENSION);
        Optional<Risk> risk = latest.filter(visit -> hypertension)
                .map(visit -> RiskAssessor.assess(rules.risk(), rules.tableOfRisk(), facts, visit));
        control(
                DiseaseCode.HYPERTENSION,
                visits.stream().map(this::judge).flatMap(Optional::stream).toList(),
                Optional.empty());
        Optional.ofNullable(policy.glucose())
                .ifPresent(glucose -> control(
                        DiseaseCode.T2DM, glucose.days(facts.measurements()), glucose.latest(facts.measurements())));
        Optional<Labelled> label = label(risk);
        return new ResidentStatus(
                grade,
                policy.pressure().takenElsewhere(facts.pressures()),
                hypertension ? List.of() : policy.pressure().evidence(visits),
                risk,
                controls,
                label,
                due(label),
                episodes,
                new ReferralAdvices(policy.contacts(), facts.person(), controls, episodes).all());
    }

    /** What the latest visit shows that shows anything. */
    private <T> Optional<T> latest(Function<Visit, Optional<T>> shown) {
        for (int i = visits.size() - 1; i >= 0; i--) {
            Optional<T> found = shown.apply(visits.get(i));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Nothing where the one pressure that is known is at target, and the other is not known. */
    private Optional<Judged> judge(Visit visit) {
        PressureRules.Target target = policy.pressure().target(facts.person(), visit);
        boolean satisfied = target.all().allHold(visit.systolic(), visit.diastolic());
        return satisfied || target.all().anyFails(visit.systolic(), visit.diastolic())
                ? Optional.of(new Judged(visit.at(), satisfied, visit.readings(), List.of(target.rule())))
                : Optional.empty();
    }

    /** @param now what counts on the latest day beside what was measured on it */
    private void control(String disease, List<Judged> days, Optional<Judged> now) {
        facts.person().diagnosisOf(disease).ifPresent(diagnosis -> {
            ControlHistory history = new ControlHistory(policy.severity());
            days.forEach(history::measured);
            now.ifPresent(history::measured);
            List<Contact> contacts = facts.contacts().stream()
                    .filter(contact -> contact.isAbout(diagnosis))
                    .toList();
            contacts.forEach(history::recorded);
            history.current().ifPresent(control -> controls.put(disease, control));
            Stream.concat(days.stream().map(Judged::day), contacts.stream().map(Contact::day))
                    .max(Comparator.naturalOrder())
                    .or(() -> Optional.ofNullable(diagnosis.since()))
                    .ifPresent(day -> lastContact.put(disease, day));
        });
    }

    private Optional<Labelled> label(Optional<Risk> risk) {
        if (lastContact.isEmpty()) {
            return Optional.empty();
        }
        Optional<Measurement> hba1c = facts.latest(MeasurementKind.HBA1C);
        Stream<OffsetDateTime> times = Stream.of(
                        controls.values().stream().map(Control::at),
                        risk.stream().map(Risk::at),
                        episodes.stream().filter(Episode::open).map(Episode::last))
                .flatMap(each -> each);
        return times.max(Comparator.comparing(OffsetDateTime::toInstant))
                .map(at -> new Labelled(
                        rules.labels()
                                .label(new LabelScheme.Circumstances(
                                        episodes.stream().anyMatch(Episode::open),
                                        controls.values().stream()
                                                .map(Control::code)
                                                .toList(),
                                        consecutiveUnsatisfied(),
                                        risk.map(Risk::level),
                                        hba1c.map(Measurement::value),
                                        facts.person().age(at.toLocalDate()),
                                        lowInTheWeekBefore(at))),
                        at));
    }

    private int consecutiveUnsatisfied() {
        return controls.values().stream()
                .filter(control -> control.code().equals(ControlClass.UNSATISFIED))
                .mapToInt(Control::inARow)
                .max()
                .orElse(0);
    }

    private int lowInTheWeekBefore(OffsetDateTime at) {
        return (int) facts.measurements().stream()
                .filter(measured -> policy.alarms().stream()
                        .anyMatch(row -> row.interpretation().equals(LOW)
                                && row.concerns(facts.person())
                                && row.isRaisedBy(measured)))
                .filter(measured -> !measured.at().isAfter(at) && measured.at().isAfter(at.minusDays(DAYS_OF_A_WEEK)))
                .count();
    }

    private Map<String, Due> due(Optional<Labelled> label) {
        Map<String, Due> due = new LinkedHashMap<>();
        lastContact.forEach((disease, since) -> due.put(disease, due(disease, since, label)));
        facts.person().diseases().stream()
                .map(Disease::code)
                .filter(disease -> facts.person().has(disease) && !lastContact.containsKey(disease))
                .forEach(disease -> referred(disease).ifPresent(asked -> due.put(disease, asked)));
        if (!facts.person().has(DiseaseCode.HYPERTENSION)) {
            Optional<Visit> latest = latest(visit -> Optional.of(visit)
                    .filter(each -> policy.pressure().isElevated(each)
                            || policy.pressure().grade(each).isPresent()));
            List<Due> asked = Stream.of(
                            latest.flatMap(this::measuredAgain),
                            alarmed(DiseaseCode.HYPERTENSION),
                            referred(DiseaseCode.HYPERTENSION))
                    .flatMap(Optional::stream)
                    .toList();
            if (!asked.isEmpty()) {
                due.put(DiseaseCode.HYPERTENSION, earliest(asked));
            }
        }
        return due;
    }

    /** An elevated pressure soon enough for the next ones to be evidence with it; any other when the next screening is due. */
    private Optional<Due> measuredAgain(Visit latest) {
        PressureRules.Evidence diagnosis = policy.pressure().diagnosis();
        if (policy.pressure().isElevated(latest)) {
            return Optional.of(
                    new Due(latest.day().plusDays(diagnosis.withinDays()), false, List.of(diagnosis.rule())));
        }
        return Optional.ofNullable(policy.screening()).flatMap(screening -> screening.next(facts, latest));
    }

    private Due due(String disease, LocalDate since, Optional<Labelled> label) {
        NextStep step = Optional.ofNullable(controls.get(disease))
                .map(policy.contacts()::after)
                .orElseGet(policy.contacts()::first);
        List<Due> asked = new ArrayList<>();
        asked.add(new Due(step.due(since), step.refer(), List.of(step.rule())));
        label.ifPresent(given -> asked.add(new Due(
                since.plusDays(given.label().followUpMaxDays()),
                false,
                List.of(given.label().rule()))));
        alarmed(disease).ifPresent(asked::add);
        referred(disease).ifPresent(asked::add);
        return earliest(asked);
    }

    /** What an alarm asks for that matters to the disease. */
    private Optional<Due> alarmed(String disease) {
        return policy.contacts()
                .dueAfter(episodes.stream()
                        .filter(Episode::open)
                        .filter(episode -> episode.concerns(disease))
                        .max(Comparator.comparing(episode -> episode.last().toInstant())))
                .map(day -> new Due(day, true, List.of(policy.contacts().alarm().rule())));
    }

    /** After a referral somebody asks what became of it; until a follow-up says so, it is to be done. */
    private Optional<Due> referred(String disease) {
        ContactRules.Interval referred = policy.contacts().referred();
        return facts.referrals().stream()
                .filter(ReferralEnd::asksForContact)
                .filter(referral -> isAbout(referral, disease))
                .reduce((earlier, later) -> later)
                .filter(referral -> facts.contacts().stream()
                        .filter(contact -> isAbout(contact, disease))
                        .noneMatch(contact ->
                                contact.at().toInstant().isAfter(referral.at().toInstant())))
                .map(referral -> new Due(referral.day().plusDays(referred.days()), false, List.of(referred.rule())));
    }

    private boolean isAbout(ReferralEnd referral, String disease) {
        List<Disease> all = facts.person().diseases().stream()
                .filter(each -> each.code().equals(DiseaseCode.HYPERTENSION)
                        || each.code().equals(DiseaseCode.T2DM))
                .toList();
        return all.stream().filter(each -> each.code().equals(disease)).anyMatch(each -> referral.isAbout(each, all));
    }

    private boolean isAbout(Contact contact, String disease) {
        return facts.person().diagnosisOf(disease).map(contact::isAbout).orElse(true);
    }

    /** The earliest day that anything asks for; a referral where anything advises it. */
    private static Due earliest(List<Due> asked) {
        LocalDate first =
                asked.stream().map(Due::day).min(Comparator.naturalOrder()).orElseThrow();
        return new Due(
                first,
                asked.stream().anyMatch(Due::refer),
                asked.stream()
                        .filter(each -> each.refer() || each.day().equals(first))
                        .flatMap(each -> each.rules().stream())
                        .toList());
    }
}
