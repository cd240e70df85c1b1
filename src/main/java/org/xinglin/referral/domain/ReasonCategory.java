package org.xinglin.referral.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** ICD-10's categories: the three characters that a code begins with (WHO, ICD-10 instruction manual, 2.4). */
public final class ReasonCategory {

    /** Where no reason has a code of ICD-10. */
    public static final String NONE = "–";

    private static final int LENGTH = 3;

    /** The Chinese clinical edition goes on with x and digits: I10.x00, I10x00. */
    private static final Pattern CODE = Pattern.compile("[A-Z][0-9][0-9A-Z]([.X+*†].*|[0-9].*)?");

    private ReasonCategory() {}

    /** The category of a code, of either case; nothing if it is no code of ICD-10. */
    public static Optional<String> of(String code) {
        String upper = code.strip().toUpperCase(Locale.ROOT);
        return CODE.matcher(upper).matches() ? Optional.of(upper.substring(0, LENGTH)) : Optional.empty();
    }
}
