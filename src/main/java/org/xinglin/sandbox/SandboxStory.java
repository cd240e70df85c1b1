package org.xinglin.sandbox;

import java.time.LocalDate;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.fhir.CountyStory;

/** The county that the guide tells: always the same one, for testers who want something to look at in one request. */
public final class SandboxStory {

    private static final long SEED = 1;

    /** Enough for every kind of record in each of its states. */
    private static final int RESIDENTS = 400;

    private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    private SandboxStory() {}

    /** A transaction of the whole story, as FHIR JSON. */
    public static String transaction() {
        return CountyStory.json(new County(ModelFiles.load(), SEED, RESIDENTS, DAY));
    }
}
