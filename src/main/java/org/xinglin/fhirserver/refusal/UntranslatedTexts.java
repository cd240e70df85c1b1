package org.xinglin.fhirserver.refusal;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;

/** Counts each English text that a Chinese reader was shown for want of a translation, by the library's id of it. */
public final class UntranslatedTexts {

    static final String METRIC = "xinglin.refusal.untranslated";

    /** The id of a text that has none, or one that we do not know: ids are bounded, whatever a sender makes up. */
    static final String OTHER = "other";

    private final MeterRegistry meters;
    private final Set<String> known;

    /** @param known the ids that the library has */
    public UntranslatedTexts(MeterRegistry meters, Set<String> known) {
        this.meters = meters;
        this.known = Set.copyOf(known);
    }

    void shown(String id) {
        meters.counter(METRIC, "id", known.contains(id) ? id : OTHER).increment();
    }
}
