package org.xinglin.fhirserver.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ResourceType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.BareValue;

/**
 * A search parameter's path (FHIRPath 2.0) that names elements, types and targets only, or one URL or code that they
 * have: it is followed through the model, without the general engine, which looks up names and types anew for each
 * resource.
 */
final class DirectPath {

    private static final Pattern CAST = Pattern.compile("\\(?([A-Z][\\w.]*) as (\\w+)\\)?");
    private static final Pattern ROOT = Pattern.compile("[A-Z]\\w*");
    private static final Pattern STEP = Pattern.compile(
            "\\.(?:(?<name>[a-z]\\w*)(?!\\w|\\()"
                    + "|(?:ofType|as)\\((?<type>\\w+)\\)"
                    + "|where\\(resolve\\(\\) is (?<target>\\w+)\\)"
                    + "|where\\(url = '(?<url>[^'\\\\]+)'\\)"
                    + "|where\\(code\\.coding\\.where\\(system = '(?<system>[^'\\\\]+)' and code = '(?<code>[^'\\\\]+)'\\)\\.exists\\(\\)\\))");

    /** What stands for every resource in a path. */
    private static final Set<String> GENERAL = Set.of("Resource", "DomainResource");

    /** Types that others specialise: whether those are meant the engine knows. */
    private static final Set<String> SPECIALISED =
            Set.of("Quantity", "string", "uri", "integer", "Element", "Resource");

    private static final Set<String> TYPES =
            Arrays.stream(ResourceType.values()).map(ResourceType::name).collect(Collectors.toUnmodifiableSet());

    private final String root;
    private final List<Step> steps;

    /** One step from some elements to others; null where only the engine can say. */
    @FunctionalInterface
    private interface Step {
        @Nullable
        List<Base> from(List<Base> focus);
    }

    private DirectPath(String root, List<Step> steps) {
        this.root = root;
        this.steps = steps;
    }

    /** @return nothing if the path does more */
    static Optional<DirectPath> parse(String path) {
        Matcher cast = CAST.matcher(path);
        String plain = cast.matches() ? cast.group(1) + ".ofType(" + cast.group(2) + ")" : path;
        Matcher root = ROOT.matcher(plain);
        if (!root.lookingAt()) {
            return Optional.empty();
        }
        String type = root.group();
        Step rare = rare(plain.substring(root.end()));
        if (rare != null) {
            return Optional.of(new DirectPath(type, List.of(rare)));
        }
        List<Step> steps = new ArrayList<>();
        Matcher step = STEP.matcher(plain).region(root.end(), plain.length());
        int end = root.end();
        while (step.lookingAt()) {
            steps.add(step(step));
            end = step.end();
            step.region(end, plain.length());
        }
        return end == plain.length() && !steps.isEmpty() ? Optional.of(new DirectPath(type, steps)) : Optional.empty();
    }

    /** The paths of {@code unlisted-reference} that walk a whole resource, for what few resources have. */
    private static @Nullable Step rare(String path) {
        return switch (path) {
            case ".descendants().ofType(Extension).descendants().ofType(Reference)" ->
                unlessBelow(each -> each instanceof Extension && isBelow(each, Reference.class::isInstance));
            case ".descendants().ofType(Reference).identifier.assigner" ->
                unlessBelow(each -> each instanceof Reference reference && reference.hasIdentifier());
            case ".contained.descendants().ofType(Reference)" ->
                focus -> each(focus.get(0), "contained").isEmpty() ? List.of() : null;
            default -> null;
        };
    }

    private static Step unlessBelow(Predicate<Base> rarity) {
        return focus -> isBelow(focus.get(0), rarity) ? null : List.of();
    }

    private static boolean isBelow(Base element, Predicate<Base> rarity) {
        if (BareValue.is(element)) {
            return false;
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                if (rarity.test(value) || isBelow(value, rarity)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Step step(Matcher written) {
        String name = written.group("name");
        if (name != null) {
            return focus -> named(focus, name);
        }
        String type = written.group("type");
        if (type != null) {
            return focus -> ofType(focus, type);
        }
        String url = written.group("url");
        if (url != null) {
            return where(element -> has(element, "url", url));
        }
        String code = written.group("code");
        if (code != null) {
            String system = written.group("system");
            return where(element -> each(element, "code").stream()
                    .flatMap(concept -> each(concept, "coding").stream())
                    .anyMatch(coding -> has(coding, "system", system) && has(coding, "code", code)));
        }
        return targeting(written.group("target"));
    }

    private static Step where(Predicate<Base> criterion) {
        return focus -> focus.stream().filter(criterion).toList();
    }

    private static boolean has(Base element, String name, String text) {
        List<Base> values = each(element, name);
        return values.size() == 1 && text.equals(values.get(0).primitiveValue());
    }

    private static @Nullable List<Base> named(List<Base> focus, String name) {
        List<Base> found = new ArrayList<>();
        for (Base element : focus) {
            if (element.isPrimitive()) {
                return null;
            }
            found.addAll(each(element, name));
        }
        return found;
    }

    private static List<Base> each(Base element, String name) {
        Base[] values = element.getProperty(name.hashCode(), name, false);
        return values == null ? List.of() : List.of(values);
    }

    private static @Nullable List<Base> ofType(List<Base> focus, String type) {
        List<Base> found = new ArrayList<>();
        for (Base element : focus) {
            if (element.fhirType().equals(type)) {
                found.add(element);
            } else if (SPECIALISED.contains(type)) {
                return null;
            }
        }
        return found;
    }

    private static Step targeting(String type) {
        return focus -> {
            List<Base> found = new ArrayList<>();
            for (Base element : focus) {
                List<Base> reference = each(element, "reference");
                if (!(element instanceof Reference) || reference.size() > 1) {
                    return null;
                }
                if (!reference.isEmpty()) {
                    String target = typeOf(reference.get(0).primitiveValue());
                    if (target == null) {
                        return null;
                    }
                    if (target.equals(type)) {
                        found.add(element);
                    }
                }
            }
            return found;
        };
    }

    /** Of a reference by address; null for a reference of another kind. */
    private static @Nullable String typeOf(@Nullable String reference) {
        if (reference == null || reference.startsWith("#") || reference.indexOf('?') >= 0) {
            return null;
        }
        String type = new IdType(reference).getResourceType();
        return type != null && TYPES.contains(type) ? type : null;
    }

    /** What stands at the path; null where only the engine can say. */
    @Nullable
    List<Base> in(Base resource) {
        if (!resource.fhirType().equals(root) && !GENERAL.contains(root)) {
            return null;
        }
        List<Base> found = List.of(resource);
        for (Step step : steps) {
            found = step.from(found);
            if (found == null || found.isEmpty()) {
                return found;
            }
        }
        return found;
    }
}
