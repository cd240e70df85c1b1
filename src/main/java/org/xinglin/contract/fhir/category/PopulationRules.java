package org.xinglin.contract.fhir.category;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.domain.category.CategoryRules;
import org.xinglin.contract.domain.category.ResidentDues;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;

/**
 * What Library {@code population-rules} publishes: who is in which category, and how often everybody is to be seen.
 *
 * @param categories those that the server keeps
 * @param dues when screening, examination and self-care are due again
 */
public record PopulationRules(CategoryRules categories, ResidentDues.Rules dues) {

    private static final String LIBRARY = "population-rules";

    private record Published(
            String id,
            String version,
            JsonNode title,
            JsonNode sources,
            List<Age> ages,
            List<Diagnosed> diagnoses,
            Dues dues) {}

    private record Age(
            String code, int fromMonths, @Nullable Integer belowMonths, JsonNode rule) {}

    private record Diagnosed(String code, List<String> icd10, int daysAfter, JsonNode rule) {}

    private record Dues(int screeningFromYears, int selfCareFromYears, int everyMonths, JsonNode rule) {}

    /** @throws IllegalStateException if the release has no such Library, or not as this server reads it */
    static PopulationRules read(Release release) {
        Published read = RuleReader.read(release, LIBRARY, Published.class);
        return new PopulationRules(
                new CategoryRules(
                        read.ages().stream()
                                .map(age -> new CategoryRules.OfAge(age.code(), age.fromMonths(), age.belowMonths()))
                                .toList(),
                        read.diagnoses().stream()
                                .map(each -> new CategoryRules.OfDiagnosis(each.code(), each.icd10(), each.daysAfter()))
                                .toList()),
                new ResidentDues.Rules(
                        read.dues().screeningFromYears(),
                        read.dues().selfCareFromYears(),
                        Period.ofMonths(read.dues().everyMonths())));
    }
}
