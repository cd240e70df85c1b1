package org.xinglin.fhirserver.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class TextTemplateTests {

    @Test
    void theValuesOfASentenceAreFoundAgain() {
        assertThat(TextTemplate.of("Resource {found} not found, specified in path: {at}")
                        .values("Resource Patient/1 not found, specified in path: Observation.subject"))
                .contains(Map.of("found", "Patient/1", "at", "Observation.subject"));
    }

    @Test
    void anotherSentenceHasNone() {
        assertThat(TextTemplate.of("Resource {found} is not known").values("Resource Patient/1 is deleted"))
                .isEmpty();
    }

    @Test
    void theValidatorsPatternsQuoteByApostrophes() {
        TextTemplate template = TextTemplate.ofMessageFormat("Value is ''{0}'' but can''t be '{x}' in {1}");

        assertThat(template.values("Value is 'kPa' but can't be {x} in P")).contains(Map.of("0", "kPa", "1", "P"));
        assertThat(template.with(Map.of("0", "a", "1", "b"))).isEqualTo("Value is 'a' but can't be {x} in b");
    }

    @Test
    void aHostileTextTakesNoTime() {
        TextTemplate template = TextTemplate.of("{a} is {b} is {c} is {d} is not {e}!");

        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () -> assertThat(template.values("x is ".repeat(4_000))).isEmpty());
    }
}
