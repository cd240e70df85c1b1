package org.xinglin.referral.domain;

import java.util.Locale;

/** In which part somebody acts upon a task. */
public enum Party {
    /** The organisation that asks, and what is below it. */
    REQUESTER,

    /** The organisation that is asked, and what is below it. */
    PERFORMER,

    /** Who corrects records for the sake of residents' privacy, whatever the organisation. */
    PRIVACY,

    /** The server itself. */
    SERVER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
