package org.xinglin.chronic.fhir;

import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.Observation;
import org.xinglin.chronic.domain.Setting;
import org.xinglin.kernel.Canonical;

/** Where and how a pressure was taken, as {@code Observation.method} says it. */
final class PressureSettings {

    /** The id of the code system in the guide. */
    static final String SYSTEM = "blood-pressure-setting";

    private PressureSettings() {}

    /** Nothing where it is not said. */
    static Optional<Setting> said(Observation observation) {
        return observation.getMethod().getCoding().stream()
                .filter(coding -> Canonical.codeSystem(SYSTEM).equals(coding.getSystem()))
                .findFirst()
                .map(coding -> Setting.valueOf(
                        coding.getCode().toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** A setting's code in {@link #SYSTEM}. */
    static String code(Setting setting) {
        return setting.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
