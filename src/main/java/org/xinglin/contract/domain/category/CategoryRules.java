package org.xinglin.contract.domain.category;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the categories that the server keeps follow from facts.
 *
 * @param ages those of an age
 * @param diagnoses those of a diagnosis
 */
public record CategoryRules(List<OfAge> ages, List<OfDiagnosis> diagnoses) {

    public CategoryRules {
        ages = List.copyOf(ages);
        diagnoses = List.copyOf(diagnoses);
    }

    /**
     * @param fromMonths the age at which it begins
     * @param belowMonths the age at which it has ended; null for never
     */
    public record OfAge(
            String code, int fromMonths, @Nullable Integer belowMonths) {

        CategorySpan span(LocalDate birth) {
            return new CategorySpan(
                    code,
                    birth.plusMonths(fromMonths),
                    belowMonths == null ? null : birth.plusMonths(belowMonths).minusDays(1));
        }
    }

    /**
     * @param icd10 codes, or the beginnings of codes; two with {@code ..} between for all from one to the other
     * @param daysAfter for how many days after its end it still holds
     */
    public record OfDiagnosis(String code, List<String> icd10, int daysAfter) {

        boolean isMeantBy(String diagnosis) {
            return icd10.stream().anyMatch(range -> isWithin(diagnosis, range));
        }

        private static boolean isWithin(String diagnosis, String range) {
            int dots = range.indexOf("..");
            if (dots < 0) {
                return diagnosis.startsWith(range);
            }
            String first = range.substring(0, dots);
            String last = range.substring(dots + 2);
            String beginning = diagnosis.substring(0, Math.min(diagnosis.length(), last.length()));
            return beginning.compareTo(first) >= 0 && beginning.compareTo(last) <= 0;
        }

        Optional<CategorySpan> span(DiagnosedSpan diagnosis) {
            boolean holds = diagnosis.active() || diagnosis.abated() != null;
            return holds && diagnosis.icd10().stream().anyMatch(this::isMeantBy)
                    ? Optional.of(new CategorySpan(
                            code,
                            diagnosis.onset(),
                            diagnosis.abated() == null
                                    ? null
                                    : diagnosis.abated().plusDays(daysAfter)))
                    : Optional.empty();
        }
    }

    /** The codes of all categories that are the server's to keep. */
    public Set<String> kept() {
        return Stream.concat(ages.stream().map(OfAge::code), diagnoses.stream().map(OfDiagnosis::code))
                .collect(Collectors.toSet());
    }

    /** Those that follow from a day of birth alone. */
    public Categories ofAge(Optional<LocalDate> birth) {
        return new Categories(
                birth.map(day -> ages.stream().map(rule -> rule.span(day)).toList())
                        .orElse(List.of()));
    }

    /** @param birth where it is known */
    public Categories of(Optional<LocalDate> birth, List<DiagnosedSpan> confirmed) {
        List<CategorySpan> spans = new ArrayList<>(ofAge(birth).spans());
        diagnoses.forEach(
                rule -> confirmed.forEach(diagnosis -> rule.span(diagnosis).ifPresent(spans::add)));
        return new Categories(spans);
    }
}
