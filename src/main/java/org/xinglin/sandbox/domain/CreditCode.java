package org.xinglin.sandbox.domain;

/** Unified social credit codes (GB 32100) with right check characters, of a division that does not exist. */
final class CreditCode {

    /** A public institution, registered by the commission for public sector reform. */
    private static final String PUBLIC_INSTITUTION = "12";

    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Of the organisation code within (GB 11714). */
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private static final int ORGANISATION_MODULUS = 11;

    private CreditCode() {}

    /**
     * @param division six digits
     * @param number below a million; no two institutions of a county have the same
     */
    static String of(String division, int number) {
        String organisation = String.format("XN%06d", number);
        String body = PUBLIC_INSTITUTION + division + organisation + organisationCheck(organisation);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += CHARACTERS.indexOf(body.charAt(i)) * WEIGHTS[i];
        }
        int modulus = CHARACTERS.length();
        return body + CHARACTERS.charAt((modulus - sum % modulus) % modulus);
    }

    private static char organisationCheck(String organisation) {
        int sum = 0;
        for (int i = 0; i < organisation.length(); i++) {
            sum += Character.getNumericValue(organisation.charAt(i)) * ORGANISATION_WEIGHTS[i];
        }
        int check = ORGANISATION_MODULUS - sum % ORGANISATION_MODULUS;
        return check == ORGANISATION_MODULUS ? '0' : check == ORGANISATION_MODULUS - 1 ? 'X' : (char) ('0' + check);
    }
}
