package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.PartialDate;
import org.xinglin.kernel.Sex;

/**
 * Whom rules are about.
 *
 * @param birth null where it is not recorded
 * @param diagnoses confirmed and active
 * @param diseases as which diagnoses are read
 */
public record Person(Sex sex, @Nullable PartialDate birth, List<Diagnosis> diagnoses, List<Disease> diseases) {

    public Person {
        diagnoses = List.copyOf(diagnoses);
        diseases = List.copyOf(diseases);
    }

    /** Whether the person has certainly reached an age on a day. */
    boolean hasReached(int years, LocalDate day) {
        return birth != null && birth.hasReached(years, day);
    }

    /** The age in years that the person has certainly reached on a day; nothing where the birth date is not recorded. */
    Optional<Integer> age(LocalDate day) {
        return Optional.ofNullable(birth)
                .map(date -> Math.max(0, Period.between(date.latest(), day).getYears()));
    }

    /** Whether a disease has been diagnosed, by its code; one that rules do not define nobody has. */
    public boolean has(String disease) {
        return diagnosisOf(disease).isPresent();
    }

    /** Of several diagnoses of one disease the one that is named first, whatever order they come in. */
    public Optional<Diagnosis> diagnosisOf(String disease) {
        return diseases.stream()
                .filter(each -> each.code().equals(disease))
                .flatMap(each -> diagnoses.stream()
                        .filter(diagnosis -> diagnosis.icd10().stream().anyMatch(each::isMeantBy)))
                .min(Comparator.comparing(Diagnosis::id));
    }

    boolean hasCode(List<String> icd10) {
        return icd10.stream().anyMatch(code -> diagnoses.stream().anyMatch(diagnosis -> diagnosis.is(code)));
    }
}
