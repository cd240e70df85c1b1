package org.xinglin.fhirserver;

/** The server will not start as it is set up. The operator reads what is wrong and what to do, and no stack trace. */
public final class RefusedStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param problem what is wrong, in one sentence
     * @param remedy what to set, stop or restore
     */
    public RefusedStart(String problem, String remedy) {
        super(problem);
        this.remedy = remedy;
    }

    /** @throws RefusedStart if a setting is zero or less */
    public static void unlessPositive(String setting, long value) {
        if (value <= 0) {
            throw new RefusedStart(setting + " is not positive.", "Set it to more, or leave it out.");
        }
    }

    public String remedy() {
        return remedy;
    }
}
