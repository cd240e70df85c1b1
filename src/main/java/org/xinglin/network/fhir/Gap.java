package org.xinglin.network.fhir;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an organisation may lack. */
enum Gap {
    /** A home without a clinic of its own and without an agreement with a medical institution. */
    NO_CLINIC_NO_AGREEMENT,
    /** A home of a hundred beds or more without a clinic of its own. */
    BEDS_WITHOUT_CLINIC,
    /** A medical institution without a green channel for elderly people. */
    NO_GREEN_CHANNEL,
    /** A hospital of county level or above without geriatrics. */
    NO_GERIATRICS,
    /** A licence that has ended, and none of its kind in force. */
    LICENCE_ENDED,
    /** An organisation that stands in a circle: there is none, since none is stored. */
    CYCLE_FREE;

    /** As the contract writes it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Gap> of(String code) {
        return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(Gap::code).collect(Collectors.joining(", "));
    }
}
