package org.xinglin.chronic.domain;

/** What was measured, in the unit in which rules speak of it. */
public enum MeasurementKind {
    /** mmol/L. */
    FASTING_GLUCOSE,
    /** Two hours after a meal or after 75 g of glucose, mmol/L. */
    TWO_HOUR_GLUCOSE,
    /** At a time that nobody wrote down, mmol/L: looked at for alarms, never for control. */
    UNSPECIFIED_GLUCOSE,
    /** %. */
    HBA1C,
    /** mmol/L. */
    TOTAL_CHOLESTEROL,
    /** mmol/L. */
    LDL,
    /** mmol/L. */
    HDL,
    /** mmol/L. */
    TRIGLYCERIDE,
    /** kg/m². */
    BMI,
    /** cm. */
    WAIST,
    /** cm. */
    HEIGHT,
    /** kg. */
    WEIGHT;

    boolean isGlucose() {
        return this == FASTING_GLUCOSE || this == TWO_HOUR_GLUCOSE || this == UNSPECIFIED_GLUCOSE;
    }
}
