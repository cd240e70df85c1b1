package org.xinglin.referral.domain;

/**
 * What makes two requests the same, of which one may be open at a time.
 *
 * @param resident id of the Patient
 * @param kind of request
 * @param performer the performing organisation's address
 * @param reason ICD-10's category of one of the reasons, or {@link ReasonCategory#NONE}
 * @param code what is ordered; empty where the kind is no order
 */
public record OpenKey(String resident, String kind, String performer, String reason, String code) {

    /** All of it as one text, in which no two keys are alike. */
    public String text() {
        return String.join("\n", resident, kind, performer, reason, code);
    }
}
