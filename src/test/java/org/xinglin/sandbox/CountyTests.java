package org.xinglin.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.sandbox.domain.ConstitutionForm;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.domain.Disease;
import org.xinglin.sandbox.domain.Institution;
import org.xinglin.sandbox.domain.Institution.Kind;
import org.xinglin.sandbox.domain.Population;
import org.xinglin.sandbox.domain.Reading;
import org.xinglin.sandbox.domain.Request;
import org.xinglin.sandbox.domain.Resident;
import org.xinglin.sandbox.domain.ResidentRecord;

/** What must be true of a county, whatever the seed. */
class CountyTests {

    private static final int RESIDENTS = 20_000;
    private static final String SEED = "seed " + SyntheticCounty.SEED;
    private static final List<ResidentRecord> COUNTY = SyntheticCounty.residents(SyntheticCounty.of(RESIDENTS));

    @Test
    void theSameSeedSizeAndDateGiveTheSameCounty() {
        assertThat(SyntheticCounty.residents(SyntheticCounty.of(500)))
                .isEqualTo(SyntheticCounty.residents(SyntheticCounty.of(500)));
        assertThat(SyntheticCounty.residents(
                        new County(SyntheticCounty.model(), SyntheticCounty.SEED + 1, 500, SyntheticCounty.TODAY)))
                .isNotEqualTo(COUNTY.subList(0, 500));
    }

    @Test
    void aLargerCountyBeginsWithTheResidentsOfASmallerOne() {
        assertThat(SyntheticCounty.residents(SyntheticCounty.of(777))).isEqualTo(COUNTY.subList(0, 777));
        assertThat(SyntheticCounty.of(200_000).institutions())
                .containsAll(SyntheticCounty.of(777).institutions());
    }

    @Test
    void everySizeHasEachLevelAndTheUsualNumberOfInstitutions() {
        assertThat(numbers(100)).containsEntry(Kind.LEAD_HOSPITAL, 1L).containsEntry(Kind.TOWNSHIP_CENTRE, 1L);
        assertThat(numbers(100)).containsEntry(Kind.VILLAGE_CLINIC, 1L).containsEntry(Kind.ELDERLY_HOME, 1L);
        assertThat(numbers(100_000))
                .containsEntry(Kind.LEAD_HOSPITAL, 1L)
                .containsEntry(Kind.TOWNSHIP_CENTRE, 12L)
                .containsEntry(Kind.VILLAGE_CLINIC, 150L)
                .containsEntry(Kind.PREVENTION_CENTRE, 1L)
                .containsEntry(Kind.MATERNAL_CHILD_HOSPITAL, 1L)
                .containsEntry(Kind.DISEASE_CONTROL, 1L);
        assertThat(numbers(County.MOST_RESIDENTS))
                .containsEntry(Kind.LEAD_HOSPITAL, 10L)
                .containsEntry(Kind.VILLAGE_CLINIC, 1_500L);
        assertThatThrownBy(() -> SyntheticCounty.of(0)).hasMessageContaining("1 to 1000000");
    }

    private static Map<Kind, Long> numbers(int residents) {
        return SyntheticCounty.of(residents).institutions().stream()
                .collect(Collectors.groupingBy(Institution::kind, Collectors.counting()));
    }

    @Test
    void institutionsFormOneTreeAndDifferInIdNameAndCode() {
        List<Institution> institutions =
                SyntheticCounty.of(County.MOST_RESIDENTS).institutions();
        Set<String> known = new HashSet<>();
        for (Institution institution : institutions) {
            assertThat(institution.parent() == null || known.contains(institution.parent()))
                    .as("%s stands after its parent", institution)
                    .isTrue();
            known.add(institution.id());
        }
        assertThat(institutions)
                .filteredOn(institution -> institution.parent() == null)
                .hasSize(1);
        assertThat(known).hasSameSizeAs(institutions);
        assertThat(institutions).extracting(Institution::creditCode).doesNotHaveDuplicates();
        assertThat(institutions)
                .filteredOn(institution -> institution.kind() == Kind.VILLAGE_CLINIC)
                .extracting(Institution::address)
                .doesNotHaveDuplicates();
    }

    @Test
    void residentsHaveNumbersOfTheirOwnThatAgreeWithBirthAndSex() {
        assertThat(residents()).extracting(Resident::nationalId).doesNotHaveDuplicates();
        assertThat(residents()).extracting(Resident::healthRecord).doesNotHaveDuplicates();
        assertThat(residents()).allSatisfy(resident -> {
            assertThat(resident.nationalId())
                    .startsWith("9902")
                    .contains(resident.birthDate().toString().replace("-", ""));
            assertThat((resident.nationalId().charAt(16) - '0') % 2)
                    .isEqualTo(1 - resident.sex().ordinal());
            assertThat(resident.village().division()).matches("990201[12][0-9]{5}");
        });
    }

    @Test
    void mostOfTheElderlyHaveFilledInTheirConstitutionForm() {
        List<ResidentRecord> forms = COUNTY.stream()
                .filter(resident -> resident.constitution().isPresent())
                .toList();
        long elderly = residents()
                .filter(resident -> resident.ageOn(SyntheticCounty.TODAY) >= 65)
                .count();

        assertThat(forms.size() / (double) elderly).as(SEED).isBetween(0.55, 0.75);
        assertThat(forms).allSatisfy(resident -> {
            ConstitutionForm form = resident.constitution().orElseThrow();
            assertThat(resident.resident().ageOn(form.at().toLocalDate())).isGreaterThanOrEqualTo(65);
            assertThat(form.at().toLocalDate()).isBefore(SyntheticCounty.TODAY);
            assertThat(form.answers()).hasSize(33).allMatch(answer -> answer >= 1 && answer <= 5);
        });
    }

    @Test
    void agesFollowThePyramid() {
        Map<Integer, Long> found = residents()
                .collect(Collectors.groupingBy(
                        resident ->
                                Math.min(90, resident.ageOn(SyntheticCounty.TODAY) / Population.SPAN * Population.SPAN),
                        Collectors.counting()));

        SyntheticCounty.model()
                .population()
                .pyramid()
                .forEach((age, thousandth) -> assertThat(found.getOrDefault(age, 0L) * 1_000.0 / RESIDENTS)
                        .as("aged %d and over, in a thousand; %s", age, SEED)
                        .isCloseTo(thousandth, within(14.0)));
    }

    @Test
    void childrenCarryTheSurnameOfAParentAndLiveWhereTheyDo() {
        Map<Long, List<Resident>> households = residents().collect(Collectors.groupingBy(Resident::household));

        assertThat(households.values()).allSatisfy(household -> {
            assertThat(household)
                    .extracting(Resident::address)
                    .containsOnly(household.get(0).address());
            assertThat(household)
                    .filteredOn(member -> member.ageOn(SyntheticCounty.TODAY) < 18)
                    .allSatisfy(child -> assertThat(household)
                            .filteredOn(parent -> parent.birthDate()
                                    .isBefore(child.birthDate().minusYears(18)))
                            .as(SEED)
                            .anyMatch(parent ->
                                    parent.name().charAt(0) == child.name().charAt(0)));
        });
    }

    @Test
    void diseasesAreAsCommonAsInACounty() {
        assertThat(shareOf(resident -> has(resident, Disease.HYPERTENSION)))
                .as(SEED)
                .isBetween(0.13, 0.26);
        assertThat(shareOf(resident -> has(resident, Disease.TYPE_2_DIABETES)))
                .as(SEED)
                .isBetween(0.04, 0.11);
        assertThat(COUNTY)
                .filteredOn(resident -> resident.resident().ageOn(SyntheticCounty.TODAY) < 18)
                .allSatisfy(child -> assertThat(child.diagnoses()).isEmpty());
    }

    @Test
    void pressuresGoTogetherAndAreHigherWithHypertensionAgeAndCold() {
        List<Reading.BloodPressure> all = pressures(COUNTY.stream()).toList();

        assertThat(correlation(all, Reading.BloodPressure::systolic, Reading.BloodPressure::diastolic))
                .as(SEED)
                .isBetween(0.4, 0.85);
        assertThat(meanSystolic(resident -> has(resident, Disease.HYPERTENSION)))
                .as(SEED)
                .isGreaterThan(meanSystolic(resident -> !has(resident, Disease.HYPERTENSION)) + 6);
        assertThat(meanSystolic(resident -> age(resident) >= 65))
                .isGreaterThan(meanSystolic(resident -> age(resident) < 40));
        assertThat(mean(all.stream().filter(CountyTests::inWinter)))
                .isGreaterThan(mean(all.stream().filter(pressure -> !inWinter(pressure))) + 2);
    }

    @Test
    void treatmentLowersThePressureOfTheDiagnosed() {
        double onTheDay = mean(sinceDiagnosis(0, 0));
        double later = mean(sinceDiagnosis(120, 700));

        assertThat(onTheDay).as(SEED).isGreaterThan(later + 5);
    }

    /** Pressures of people with hypertension, so many days after the diagnosis. */
    private static Stream<Reading.BloodPressure> sinceDiagnosis(int from, int to) {
        return COUNTY.stream()
                .flatMap(resident -> resident.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.disease() == Disease.HYPERTENSION)
                        .flatMap(diagnosis -> pressures(Stream.of(resident)).filter(pressure -> {
                            LocalDate day = pressure.at().toLocalDate();
                            return !day.isBefore(diagnosis.since().plusDays(from))
                                    && !day.isAfter(diagnosis.since().plusDays(to));
                        })));
    }

    @Test
    void whatIsReadByEarEndsInZeroMoreOftenThanWhatADevicePrints() {
        double office = endingInZero(pressures(COUNTY.stream()).filter(pressure -> !pressure.atHome()));
        double home = endingInZero(pressures(COUNTY.stream()).filter(Reading.BloodPressure::atHome));

        assertThat(office).as(SEED).isGreaterThan(home + 0.15);
        assertThat(home).as(SEED).isBetween(0.05, 0.16);
    }

    @Test
    void glucoseIsHigherInPeopleWithDiabetesAndAfterAMeal() {
        assertThat(meanGlucose(
                        resident -> has(resident, Disease.TYPE_2_DIABETES), Reading.Glucose.Kind.FASTING_CAPILLARY))
                .as(SEED)
                .isGreaterThan(meanGlucose(resident -> true, Reading.Glucose.Kind.FASTING) + 1);
        assertThat(meanGlucose(resident -> true, Reading.Glucose.Kind.AFTER_MEAL))
                .isGreaterThan(meanGlucose(resident -> true, Reading.Glucose.Kind.FASTING_CAPILLARY) + 1);
    }

    @Test
    void everyReadingIsPlausibleAndInThePast() {
        LocalDate first =
                SyntheticCounty.TODAY.minusDays(SyntheticCounty.model().health().observedDays() + 30L);

        assertThat(COUNTY.stream().flatMap(resident -> resident.readings().stream()))
                .allSatisfy(reading -> {
                    assertThat(reading.at().toLocalDate())
                            .isBefore(SyntheticCounty.TODAY)
                            .isAfter(first);
                    if (reading instanceof Reading.BloodPressure pressure) {
                        assertThat(pressure.systolic()).isBetween(50, 300).isGreaterThan(pressure.diastolic());
                        assertThat(pressure.diastolic()).isBetween(20, 200);
                    } else if (reading instanceof Reading.Glucose glucose) {
                        assertThat(glucose.value().doubleValue()).isBetween(1.0, 60.0);
                    } else if (reading instanceof Reading.Hba1c hba1c) {
                        assertThat(hba1c.value().doubleValue()).isBetween(3.0, 20.0);
                    }
                });
    }

    @Test
    void plansAndRequestsAreInEveryState() {
        assertThat(COUNTY.stream().flatMap(resident -> resident.plans().stream()))
                .anyMatch(plan -> plan.over())
                .anyMatch(plan -> !plan.over());
        Set<Request.State> states = COUNTY.stream()
                .flatMap(resident -> resident.requests().stream())
                .map(Request::state)
                .collect(Collectors.toSet());
        Set<Request.Kind> kinds = COUNTY.stream()
                .flatMap(resident -> resident.requests().stream())
                .map(Request::kind)
                .collect(Collectors.toSet());

        assertThat(states).as(SEED).containsExactlyInAnyOrder(Request.State.values());
        assertThat(kinds).as(SEED).containsExactlyInAnyOrder(Request.Kind.values());
    }

    private static Stream<Resident> residents() {
        return COUNTY.stream().map(ResidentRecord::resident);
    }

    private static int age(ResidentRecord resident) {
        return resident.resident().ageOn(SyntheticCounty.TODAY);
    }

    private static boolean has(ResidentRecord resident, Disease disease) {
        return resident.diagnoses().stream().anyMatch(diagnosis -> diagnosis.disease() == disease);
    }

    private static double shareOf(Predicate<ResidentRecord> those) {
        return (double) COUNTY.stream().filter(those).count() / RESIDENTS;
    }

    private static Stream<Reading.BloodPressure> pressures(Stream<ResidentRecord> residents) {
        return residents
                .flatMap(resident -> resident.readings().stream())
                .filter(Reading.BloodPressure.class::isInstance)
                .map(Reading.BloodPressure.class::cast);
    }

    private static double meanSystolic(Predicate<ResidentRecord> those) {
        return mean(pressures(COUNTY.stream().filter(those)));
    }

    private static double mean(Stream<Reading.BloodPressure> pressures) {
        return pressures.mapToInt(Reading.BloodPressure::systolic).average().orElseThrow();
    }

    private static double meanGlucose(Predicate<ResidentRecord> those, Reading.Glucose.Kind kind) {
        return COUNTY.stream()
                .filter(those)
                .flatMap(resident -> resident.readings().stream())
                .filter(Reading.Glucose.class::isInstance)
                .map(Reading.Glucose.class::cast)
                .filter(glucose -> glucose.kind() == kind)
                .mapToDouble(glucose -> glucose.value().doubleValue())
                .average()
                .orElseThrow();
    }

    private static boolean inWinter(Reading.BloodPressure pressure) {
        return Set.of(11, 12, 1, 2, 3, 4).contains(pressure.at().getMonthValue());
    }

    private static double endingInZero(Stream<Reading.BloodPressure> pressures) {
        return pressures
                .mapToDouble(pressure -> pressure.systolic() % 10 == 0 ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static <T> double correlation(List<T> things, ToDoubleFunction<T> one, ToDoubleFunction<T> other) {
        double[] x = things.stream().mapToDouble(one).toArray();
        double[] y = things.stream().mapToDouble(other).toArray();
        double meanX = Arrays.stream(x).average().orElseThrow();
        double meanY = Arrays.stream(y).average().orElseThrow();
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xy / Math.sqrt(xx * yy);
    }
}
