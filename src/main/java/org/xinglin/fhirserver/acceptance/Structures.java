package org.xinglin.fhirserver.acceptance;

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

    /** One at a time: structures refer to each other, in circles too. */
    private synchronized Optional<Check> compile(String url) {
        Optional<Check> known = compiled.get(url);
        if (known != null) {
            return known;
        }
        StructureDefinition definition = published.apply(url);
        if (definition == null || !definition.hasSnapshot()) {
            // Not remembered: anybody can ask for any URL.
            return Optional.empty();
        }
        LateCheck late = new LateCheck();
        compiled.put(url, Optional.of(late));
        Check check = compiler.structure(definition);
        late.is(check);
        compiled.put(url, Optional.of(check));
        return Optional.of(check);
    }
}
