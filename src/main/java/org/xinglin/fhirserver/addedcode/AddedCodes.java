package org.xinglin.fhirserver.addedcode;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The release's code systems with the codes that a county has added, as this node last read them. */
@Component
public final class AddedCodes {

    private static final long NEVER = -1;

    private final LongSupplier version;
    private final Supplier<Map<String, List<AddedCode>>> stored;
    private volatile State state = new State(NEVER, Map.of(), Map.of());

    /**
     * What was read.
     *
     * @param extended code systems that were asked for, by their URL
     */
    private record State(long version, Map<String, List<AddedCode>> added, Map<String, CodeSystem> extended) {}

    @Autowired
    AddedCodes(AddedCodeTable table) {
        this(table::version, table::bySystem);
    }

    private AddedCodes(LongSupplier version, Supplier<Map<String, List<AddedCode>>> stored) {
        this.version = version;
        this.stored = stored;
    }

    /** Where there is no store. */
    public static AddedCodes none() {
        return new AddedCodes(() -> 0, Map::of);
    }

    /**
     * Reads again, if a code system was stored, changed or deleted since, on whichever node.
     *
     * @return the number of the state that is known now: no two states share one
     */
    public synchronized long renew() {
        long current = version.getAsLong();
        if (current != state.version()) {
            state = new State(current, stored.get(), new ConcurrentHashMap<>());
        }
        return current;
    }

    /** A code system of the release, with what was added to it. */
    public CodeSystem with(CodeSystem released) {
        State current = state;
        List<AddedCode> added = current.added().get(released.getUrl());
        return added == null
                ? released
                : current.extended().computeIfAbsent(released.getUrl(), url -> extended(released, added));
    }

    private static CodeSystem extended(CodeSystem released, List<AddedCode> added) {
        CodeSystem extended = new CodeSystem();
        released.copyValues(extended);
        for (AddedCode each : added) {
            ConceptDefinitionComponent concept =
                    extended.addConcept().setCode(each.code()).setDisplay(each.display());
            if (each.english() != null) {
                concept.addDesignation().setLanguage("en").setValue(each.english());
            }
        }
        return extended;
    }
}
