package org.xinglin.access.registry;

import java.util.Optional;

/** How the file names an organisation: by its address here, or by its 统一社会信用代码 (GB 32100-2015). */
final class OrganizationName {

    private static final String ADDRESS = "Organization/[A-Za-z0-9.-]{1,64}";

    /** The standard's alphabet has no I, O, S, V and Z. */
    private static final String DIGITS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    private OrganizationName() {}

    static Optional<String> read(Entry entry) {
        Optional<String> name = entry.text("organization");
        if (name.isPresent() && !name.get().matches(ADDRESS) && !isCreditCode(name.get())) {
            entry.mistake(
                    "organization",
                    "“organization”应为 Organization/<id> 或 18 位统一社会信用代码（校验码须正确）。",
                    "\"organization\" is Organization/<id>, or a unified social credit code of 18 characters whose last one is right.");
        }
        return name;
    }

    /** GB 32100-2015, 5: the last character is made of the others. */
    static boolean isCreditCode(String text) {
        if (text.length() != WEIGHTS.length + 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                return false;
            }
            sum += digit * WEIGHTS[i];
        }
        int base = DIGITS.length();
        return DIGITS.indexOf(text.charAt(WEIGHTS.length)) == (base - sum % base) % base;
    }
}
