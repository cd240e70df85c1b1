package org.xinglin.constitution.domain;

import java.util.List;

/**
 * Why answers cannot be scored.
 *
 * @param linkIds the item that is wrong; two where either would do
 * @param found what was sent; empty where nothing was
 */
public record Fault(Kind kind, List<String> linkIds, String found) {

    public Fault {
        linkIds = List.copyOf(linkIds);
    }

    Fault(Kind kind, String linkId, String found) {
        this(kind, List.of(linkId), found);
    }

    /** The kinds of fault. */
    public enum Kind {
        /** An item that applies to the resident has no answer. */
        MISSING,
        /** The instrument has no such item. */
        UNKNOWN_ITEM,
        /** Not one of the answers that are offered. */
        NOT_OFFERED,
        /** An item has more than one answer. */
        ANSWERED_TWICE,
        /** The resident's sex is not known, and items of neither sex or of both are answered. */
        SEX_UNDETERMINED
    }
}
