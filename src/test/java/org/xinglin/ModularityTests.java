package org.xinglin;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The rooms and their doors, as {@code docs/architecture.md} draws them (invariant 1). */
class ModularityTests {

    @Test
    void roomsKeepTheirDoors() {
        ApplicationModules.of(XinglinApplication.class).verify();
    }
}
