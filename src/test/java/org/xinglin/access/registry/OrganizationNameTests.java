package org.xinglin.access.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** GB 32100-2015. */
class OrganizationNameTests {

    @Test
    void aCreditCodeEndsWithItsCheckCharacter() {
        assertThat(OrganizationName.isCreditCode("91350100M000100Y43")).isTrue();
        assertThat(OrganizationName.isCreditCode("91350100M000100Y44")).isFalse();
        assertThat(OrganizationName.isCreditCode("91350100M000100Y4")).isFalse();
        assertThat(OrganizationName.isCreditCode("91350100I000100Y43")).isFalse();
        assertThat(OrganizationName.isCreditCode("")).isFalse();
    }
}
