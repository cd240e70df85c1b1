package org.xinglin.fhirserver.warning;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.model.api.StorageResponseCodeEnum;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.RuleCatalogue;

/** Whatever the library says of a write that it carried out has a rule of ours. */
class SuccessTextsTests {

    private static final Set<String> NEVER_SAID = Set.of("AUTOMATICALLY_CREATED_PLACEHOLDER_RESOURCE", "FAILURE");

    @Test
    void eachOfTheLibrarysCodesHasOne() {
        Map<String, String> rules = DataFile.read("/refusals/successes.yaml", new TypeReference<>() {});

        assertThat(rules.keySet())
                .isEqualTo(Stream.of(StorageResponseCodeEnum.values())
                        .map(StorageResponseCodeEnum::getCode)
                        .filter(code -> !NEVER_SAID.contains(code))
                        .collect(Collectors.toSet()));
        assertThat(RuleCatalogue.load().keys()).containsAll(rules.values());
    }
}
