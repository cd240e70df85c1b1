package org.xinglin.acceptance;

/** Ends the check of a resource at the first doubt. */
final class Doubtful extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Doubt doubt;

    Doubtful(Doubt doubt) {
        super(doubt.name(), null, false, false);
        this.doubt = doubt;
    }

    Doubt doubt() {
        return doubt;
    }
}
