package org.xinglin.indicator.fhir.report;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** By what a rate is divided: {@code by} of {@code $evaluate-measure}. */
enum Division {
    ORGANIZATION,
    TEAM,
    PRACTITIONER,
    QUARTER;

    /** Those that make sense: only residents have a team. */
    static Set<Division> of(boolean residents) {
        return residents ? EnumSet.allOf(Division.class) : EnumSet.of(ORGANIZATION, QUARTER);
    }

    static Optional<Division> of(String code, boolean residents) {
        return of(residents).stream().filter(each -> each.code().equals(code)).findFirst();
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static String codes(boolean residents) {
        return of(residents).stream().map(Division::code).collect(Collectors.joining(", "));
    }
}
