package org.xinglin.acceptance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.jspecify.annotations.Nullable;

/**
 * The compiled structures: profiles, resource types, datatypes and extensions of this release and of FHIR itself, each
 * compiled when it is first met. What clients have stored is never among them, since it may change.
 */
final class Structures {

    static final String BASE = "http://hl7.org/fhir/StructureDefinition/";

    private final Function<String, @Nullable StructureDefinition> published;
    private final Map<String, Optional<Check>> compiled = new ConcurrentHashMap<>();
    private final Map<String, Optional<Check>> unfinished = new HashMap<>();
    private final SnapshotCompiler compiler;

    /** @param published this release's and FHIR's own definitions by canonical URL, or null */
    Structures(Function<String, @Nullable StructureDefinition> published, SnapshotCompiler.Services services) {
        this.published = published;
        this.compiler = new SnapshotCompiler(this, services);
    }

    @Nullable
    StructureDefinition definition(String url) {
        return published.apply(url);
    }

    /** The type that a published structure is of, or null. */
    @Nullable
    String type(String url) {
        StructureDefinition definition = published.apply(url);
        return definition == null ? null : definition.getType();
    }

    /** The check of a published structure. */
    Optional<Check> of(String url) {
        Optional<Check> known = compiled.get(url);
        return known == null ? compile(url) : known;
    }

    /**
     * One at a time: structures refer to each other, in circles too. Others see them when all of a circle are finished; a
     * check that still waits for another one has doubts about everything.
     */
    private synchronized Optional<Check> compile(String url) {
        Optional<Check> known = compiled.get(url);
        if (known == null) {
            known = unfinished.get(url);
        }
        if (known != null) {
            return known;
        }
        StructureDefinition definition = published.apply(url);
        if (definition == null || !definition.hasSnapshot()) {
            // Not remembered: anybody can ask for any URL.
            return Optional.empty();
        }
        boolean outermost = unfinished.isEmpty();
        LateCheck late = new LateCheck();
        unfinished.put(url, Optional.of(late));
        try {
            Check check = compiler.structure(definition);
            late.is(check);
            unfinished.put(url, Optional.of(check));
            if (outermost) {
                compiled.putAll(unfinished);
            }
            return Optional.of(check);
        } finally {
            if (outermost) {
                unfinished.clear();
            }
        }
    }
}
