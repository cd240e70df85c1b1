package org.xinglin.acceptance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.SlicingRules;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.UriType;

/**
 * An element's extensions: each by its own definition, and how many of those that the profile names (FHIR R4,
 * extensibility.html; they are always sliced by their URL).
 */
final class ExtensionSlices implements Check {

    private static final String NAME = "extension";
    private static final int HASH = NAME.hashCode();

    private final ChildCheck.Range count;
    private final Map<String, Slice> byUrl;
    private final boolean someRequired;
    private final Extensions extensions;

    /** @param part whether it is a part of a complex extension, of which the slice says everything */
    private record Slice(ChildCheck.Range count, boolean part, Check nested) {}

    private ExtensionSlices(ChildCheck.Range count, Map<String, Slice> byUrl, Extensions extensions) {
        this.count = count;
        this.byUrl = byUrl;
        this.someRequired = count.min() > 0
                || byUrl.values().stream().anyMatch(slice -> slice.count().min() > 0);
        this.extensions = extensions;
    }

    /** @param nested compiles what the profile says of a slice beyond its type: children and invariants */
    static Check check(Snapshot.Child child, Extensions extensions, Function<Snapshot.Node, Check> nested) {
        ElementDefinition definition = child.base().definition();
        Map<String, Slice> byUrl = new HashMap<>();
        boolean understood = !definition.hasSlicing() || definition.getSlicing().getRules() == SlicingRules.OPEN;
        for (Snapshot.Node slice : child.slices()) {
            String url = url(slice);
            Slice other = byUrl.put(
                    url, new Slice(SnapshotCompiler.count(slice.definition()), isPart(slice), nested.apply(slice)));
            understood &= other == null && !url.isEmpty();
        }
        ExtensionSlices slices = new ExtensionSlices(SnapshotCompiler.count(definition), byUrl, extensions);
        return understood ? slices : new ChildCheck(NAME, slices.count, Check.doubt(Doubt.EXTENSION), List.of(), false);
    }

    /** A part of a complex extension has no definition of its own: its URL is fixed where it stands. */
    private static boolean isPart(Snapshot.Node slice) {
        return !slice.definition().getTypeFirstRep().hasProfile();
    }

    /** @return empty if it is not told by one URL */
    private static String url(Snapshot.Node slice) {
        List<CanonicalType> profiles = slice.definition().getTypeFirstRep().getProfile();
        if (!isPart(slice)) {
            return profiles.size() == 1 ? profiles.get(0).getValue() : "";
        }
        Snapshot.Child url = slice.children().get("url");
        return url != null && url.base().definition().getFixed() instanceof UriType fixed ? fixed.getValue() : "";
    }

    @Override
    public void check(Base value, Resource resource) {
        Base[] found = value.getProperty(HASH, NAME, false);
        if (found == null || found.length == 0) {
            if (someRequired) {
                throw Doubt.CARDINALITY.raised();
            }
            return;
        }
        if (!count.has(found.length)) {
            throw Doubt.CARDINALITY.raised();
        }
        List<String> urls = new ArrayList<>(found.length);
        for (Base each : found) {
            Extension extension = (Extension) each;
            Slice slice = byUrl.get(extension.getUrl());
            if (slice == null || !slice.part()) {
                extensions.check(extension, value, resource);
            }
            if (slice != null) {
                slice.nested().check(extension, resource);
            }
            urls.add(extension.getUrl());
        }
        byUrl.forEach((url, slice) -> {
            if (!slice.count().has((int) urls.stream().filter(url::equals).count())) {
                throw Doubt.CARDINALITY.raised();
            }
        });
    }
}
