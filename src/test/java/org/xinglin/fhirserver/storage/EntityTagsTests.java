package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTests {

    @ParameterizedTest
    @ValueSource(strings = {"W/\"2\"", "\"2\"", "2", " W/\"2\" ", "W/\"1\", W/\"2\"", "1,2", "*", " * "})
    void include(String value) {
        assertThat(EntityTags.parse(value))
                .hasValueSatisfying(tags -> assertThat(tags.include("2")).isTrue());
        assertThat(EntityTags.parse(value))
                .hasValueSatisfying(tags -> assertThat(tags.include(null)).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "W/\"\"",
                "\"",
                "W/2",
                "w/\"2\"",
                "\"2",
                "2\"",
                "1,",
                ",",
                "*, W/\"2\"",
                "W/\"a b\"",
                "第二"
            })
    void whatIsNoTagIsNotGuessedAt(String value) {
        assertThat(EntityTags.parse(value)).isEmpty();
    }

    @Test
    void aLeadingZeroIsAnotherVersion() {
        assertThat(EntityTags.parse("02")).isEqualTo(Optional.of(new EntityTags(false, Set.of("02"))));
        assertThat(EntityTags.parse("02"))
                .hasValueSatisfying(tags -> assertThat(tags.include("2")).isFalse());
    }
}
