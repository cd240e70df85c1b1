package org.xinglin.network.fhir;

import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.Extension;
import org.xinglin.kernel.Canonical;

/**
 * Statistical divisions: codes of 12 digits, province 2, city 2, county 2, township 3, village 3; what is not known, or covers
 * all below, is 0.
 */
final class Divisions {

    private static final String DIVISION = Canonical.definition("administrative-division");

    /** How many digits say a village, a township, a county, a city, a province. */
    private static final int[] LENGTHS = {12, 9, 6, 4, 2};

    private Divisions() {}

    static Optional<String> of(Address address) {
        return Optional.ofNullable(address.getExtensionByUrl(DIVISION))
                .map(Extension::getValue)
                .map(value -> value.primitiveValue())
                .filter(code -> !code.isBlank());
    }

    /** Whether a place lies in an area; where it is known less closely than the area is drawn, it may. */
    static boolean covers(String area, String place) {
        String wide = prefix(area);
        String near = prefix(place);
        return near.startsWith(wide) || wide.startsWith(near);
    }

    /** The digits that say something: those up to the last level that is not all zeros. */
    private static String prefix(String code) {
        int said = code.length();
        while (said > 0 && code.charAt(said - 1) == '0') {
            said--;
        }
        int length = code.length();
        for (int level : LENGTHS) {
            if (level >= said) {
                length = Math.min(length, level);
            }
        }
        return code.substring(0, length);
    }
}
