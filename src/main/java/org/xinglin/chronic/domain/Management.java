package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How somebody with a disease was followed up in the past. By when a contact was due, and what is at target, is what the rules
 * say of how the resident stood on each day.
 */
public final class Management {

    private final RuleBook rules;
    private final PolicySet policy;
    private final Past past;
    private final Disease disease;

    public Management(RuleBook rules, Past past, Disease disease) {
        this.rules = rules;
        this.policy = rules.own();
        this.past = past;
        this.disease = disease;
    }

    public String disease() {
        return disease.code();
    }

    /** The diagnoses that mean the disease. */
    public List<DatedDiagnosis> diagnoses() {
        return past.diagnoses().stream()
                .filter(each -> each.diagnosis().icd10().stream().anyMatch(disease::isMeantBy))
                .toList();
    }

    /** The follow-ups about the disease. */
    public List<Contact> followUps() {
        List<DatedDiagnosis> own = diagnoses();
        return past.all().contacts().stream()
                .filter(contact -> own.stream().anyMatch(each -> contact.isAbout(each.diagnosis())))
                .toList();
    }

    /**
     * What was measured at the institution on a day, held against the target of that day.
     *
     * @param satisfied whether it is at target
     * @param records ids of the readings
     */
    public record Controlled(boolean satisfied, List<String> records) {}

    /** Nothing where nothing was measured that shows it. */
    public Optional<Controlled> controlOn(LocalDate day) {
        return disease.code().equals(DiseaseCode.HYPERTENSION) ? pressureOn(day) : glucoseOn(day);
    }

    private Optional<Controlled> pressureOn(LocalDate day) {
        return rules.plausibility().visit().of(past.all().pressures()).stream()
                .filter(visit -> visit.day().equals(day))
                .flatMap(visit -> {
                    PressureLimits target = policy.pressure()
                            .target(past.at(day).person(), visit)
                            .all();
                    boolean satisfied = target.allHold(visit.systolic(), visit.diastolic());
                    return satisfied || target.anyFails(visit.systolic(), visit.diastolic())
                            ? Stream.of(new Controlled(satisfied, visit.readings()))
                            : Stream.empty();
                })
                .reduce((earlier, later) -> later);
    }

    private Optional<Controlled> glucoseOn(LocalDate day) {
        return Optional.ofNullable(policy.glucose())
                .flatMap(glucose -> glucose.control().stream()
                        .filter(target -> target.kind() == MeasurementKind.FASTING_GLUCOSE)
                        .findFirst())
                .flatMap(target -> fastingGlucose().stream()
                        .filter(measured -> measured.at().toLocalDate().equals(day))
                        .reduce((earlier, later) -> later)
                        .map(measured -> new Controlled(target.satisfied().has(measured.value()), measured.records())));
    }

    /** In the order of time. */
    public List<Measurement> fastingGlucose() {
        return past.all().measurements().stream()
                .filter(measured -> measured.kind() == MeasurementKind.FASTING_GLUCOSE)
                .toList();
    }

    /** @param came null where nobody has come yet */
    public record DueContact(LocalDate due, @Nullable LocalDate came) {}

    /**
     * By when contacts were due, as it was told on the evening before somebody came; the last is what is due now.
     *
     * @param from contacts of before are passed over
     */
    public List<DueContact> dueContacts(LocalDate from, LocalDate today) {
        List<DueContact> dues = new ArrayList<>();
        for (LocalDate came : daysOfContacts(from, today)) {
            dueOn(came.minusDays(1)).ifPresent(due -> dues.add(new DueContact(due, came)));
        }
        dueOn(today).ifPresent(due -> dues.add(new DueContact(due, null)));
        return dues;
    }

    private Optional<LocalDate> dueOn(LocalDate day) {
        Facts known = past.at(day);
        return known.person().has(disease.code())
                ? Appraisal.of(rules, policy, known).dueOf(disease.code()).map(Due::day)
                : Optional.empty();
    }

    /** The days that the rules count as contacts: follow-ups, and what was measured that they judge. */
    private Iterable<LocalDate> daysOfContacts(LocalDate from, LocalDate today) {
        Stream<LocalDate> measured = disease.code().equals(DiseaseCode.HYPERTENSION)
                ? rules.plausibility().visit().of(past.all().pressures()).stream()
                        .map(Visit::day)
                : Stream.ofNullable(policy.glucose())
                        .flatMap(glucose -> glucose.days(past.all().measurements()).stream())
                        .map(Judged::day);
        TreeSet<LocalDate> days = new TreeSet<>();
        Stream.concat(measured, followUps().stream().map(Contact::day))
                .filter(day -> !day.isBefore(from) && !day.isAfter(today))
                .forEach(days::add);
        return days;
    }
}
