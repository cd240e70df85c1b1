package org.xinglin.chronic.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.xinglin.chronic.domain.Bounded.Bound;
import org.xinglin.chronic.fhir.ReleasedRules;
import org.xinglin.kernel.PartialDate;
import org.xinglin.kernel.Sex;

/** What is known of a resident, written down as in a chart. Days stand for eight in the morning in Beijing. */
final class Chart {

    private static final LocalDate DIAGNOSED = LocalDate.parse("2025-01-01");

    private Sex sex = Sex.MALE;
    private @Nullable PartialDate birth = PartialDate.of("1976-05-20");
    private final List<Diagnosis> diagnoses = new ArrayList<>();
    private final List<PressureReading> pressures = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<Habit> habits = new ArrayList<>();
    private final List<Sign> signs = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private final List<Unjudged> unjudged = new ArrayList<>();
    private final List<ReferralEnd> referrals = new ArrayList<>();
    private int ids;

    static Chart ofAMan() {
        return new Chart();
    }

    static Chart ofAWoman() {
        Chart chart = new Chart();
        chart.sex = Sex.FEMALE;
        return chart;
    }

    Chart born(@Nullable String date) {
        birth = date == null ? null : PartialDate.of(date);
        return this;
    }

    Chart withHypertension() {
        return diagnosed("I10.x00");
    }

    Chart withDiabetes() {
        return diagnosed("E11.900");
    }

    Chart diagnosed(String icd10) {
        diagnoses.add(new Diagnosis(id("Condition/"), Set.of(icd10), DIAGNOSED));
        return this;
    }

    /** In the office. */
    Chart pressure(String when, @Nullable String systolic, @Nullable String diastolic) {
        return pressure(Setting.OFFICE, when, systolic, diastolic);
    }

    /** A half that is null could not be measured. */
    Chart pressure(Setting setting, String when, @Nullable String systolic, @Nullable String diastolic) {
        pressures.add(
                new PressureReading(id("Observation/"), time(when), setting, number(systolic), number(diastolic)));
        return this;
    }

    private static @Nullable BigDecimal number(@Nullable String written) {
        return written == null ? null : new BigDecimal(written);
    }

    /** One that is not final, or not plausible. */
    Chart unjudgedPressure(Setting setting, String when, @Nullable String systolic, @Nullable String diastolic) {
        unjudged.add(Unjudged.pressure(id("Observation/"), time(when), setting, bounded(systolic), bounded(diastolic)));
        return this;
    }

    /** @param shown as a meter shows it, such as &lt;1.1 */
    Chart unjudged(MeasurementKind kind, String when, String shown) {
        unjudged.add(Unjudged.measured(id("Observation/"), time(when), kind, Objects.requireNonNull(bounded(shown))));
        return this;
    }

    private static @Nullable Bounded bounded(@Nullable String shown) {
        if (shown == null) {
            return null;
        }
        return switch (shown.charAt(0)) {
            case '>' -> new Bounded(new BigDecimal(shown.substring(1)), Bound.AT_LEAST);
            case '<' -> new Bounded(new BigDecimal(shown.substring(1)), Bound.AT_MOST);
            default -> new Bounded(new BigDecimal(shown), Bound.EXACT);
        };
    }

    Chart measured(MeasurementKind kind, String when, String value) {
        measurements.add(new Measurement(id("Observation/"), kind, time(when), new BigDecimal(value)));
        return this;
    }

    Chart smokes(String when, boolean smokes) {
        habits.add(new Habit(id("Observation/"), time(when), smokes));
        return this;
    }

    Chart sign(String when, String code, boolean present) {
        signs.add(new Sign(id("Observation/"), time(when), code, present));
        return this;
    }

    Chart followedUp(String when, @Nullable String outcome) {
        contacts.add(new Contact(id("Encounter/"), time(when), outcome, Set.of()));
        return this;
    }

    /** About one of the diagnoses alone. */
    Chart followedUpAbout(String icd10, String when, String outcome) {
        Set<String> about = diagnoses.stream()
                .filter(diagnosis -> diagnosis.icd10().contains(icd10))
                .map(Diagnosis::id)
                .collect(Collectors.toSet());
        contacts.add(new Contact(id("Encounter/"), time(when), outcome, about));
        return this;
    }

    /** A referral to a higher level that was completed or rejected, for one reason. */
    Chart referredUp(String when, boolean completed, String icd10) {
        referrals.add(new ReferralEnd(id("Task/"), time(when), true, completed, Set.of(icd10), null));
        return this;
    }

    /** Back to an organisation of a lower level. */
    Chart sentBack(String when, boolean completed, String receiver) {
        referrals.add(new ReferralEnd(id("Task/"), time(when), false, completed, Set.of(), receiver));
        return this;
    }

    private String id(String type) {
        ids++;
        return type + ids;
    }

    static OffsetDateTime time(String when) {
        return OffsetDateTime.parse(when.length() == "2026-01-01".length() ? when + "T08:00+08:00" : when + "+08:00");
    }

    Facts facts() {
        return new Facts(
                new Person(sex, birth, diagnoses, ReleasedRules.book().risk().diseases()),
                pressures,
                measurements,
                habits,
                signs,
                contacts,
                unjudged,
                referrals);
    }

    ResidentStatus byTheNorm() {
        return by("norm-2017");
    }

    ResidentStatus by(String policy) {
        RuleBook book = ReleasedRules.book();
        return Appraisal.of(book, book.policy(policy), facts());
    }

    ResidentStatus byTable(String riskTable) {
        RuleBook book = ReleasedRules.by(riskTable);
        return Appraisal.of(book, book.policy("norm-2017"), facts());
    }
}
