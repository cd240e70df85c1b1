package org.xinglin.sandbox.domain;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** Something measured; {@code by} is the id of the institution that measured, or empty if the resident did, at home. */
public sealed interface Reading {

    /** Local time. */
    LocalDateTime at();

    String by();

    /** In mm[Hg]. */
    record BloodPressure(LocalDateTime at, String by, int systolic, int diastolic) implements Reading {

        public boolean atHome() {
            return by.isEmpty();
        }
    }

    /** In mmol/L, to one decimal. */
    record Glucose(LocalDateTime at, String by, Kind kind, BigDecimal value) implements Reading {

        /** When and where the blood was taken. */
        public enum Kind {
            FASTING,
            FASTING_CAPILLARY,
            AFTER_MEAL,
            AFTER_75_G,
            ANY_TIME
        }
    }

    /** In %, to one decimal. */
    record Hba1c(LocalDateTime at, String by, BigDecimal value) implements Reading {}
}
