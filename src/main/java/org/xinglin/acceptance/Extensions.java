package org.xinglin.acceptance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r4.model.StructureDefinition.ExtensionContextType;
import org.hl7.fhir.r4.model.StructureDefinition.StructureDefinitionContextComponent;
import org.jspecify.annotations.Nullable;

/**
 * Extensions, each by its definition (FHIR R4, extensibility.html). One that nobody has defined may stand anywhere and
 * hold anything that its datatype allows; one of HL7's that is not known here is for the validator.
 */
final class Extensions {

    private static final String EXTENSION = Structures.BASE + "Extension";
    private static final String HL7 = "http://hl7.org/";

    private final Predicate<String> undefined;
    private final Map<String, Rule> published = new ConcurrentHashMap<>();
    private final Cache<String, Boolean> unknown = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();
    private @Nullable Structures structures;

    /** What an extension holds, and the types of elements on which it may stand. */
    private record Rule(Check structure, Set<String> contexts) {

        boolean allows(Base container) {
            return contexts.contains("Element") || contexts.contains(container.fhirType());
        }
    }

    /** @param undefined whether nobody, no client either, has defined an extension of that URL */
    Extensions(Predicate<String> undefined) {
        this.undefined = undefined;
    }

    /** Before the first check: extensions and structures know each other. */
    void in(Structures all) {
        structures = all;
    }

    /** @param container the element that the extension stands on */
    void check(Extension extension, Base container, Resource resource) {
        String url = extension.getUrl();
        if (url == null || structures == null) {
            throw Doubt.EXTENSION.raised();
        }
        Rule rule = rule(url, structures);
        if (rule != null) {
            if (!rule.allows(container)) {
                throw Doubt.EXTENSION.raised();
            }
            rule.structure().check(extension, resource);
        } else if (url.startsWith(HL7) || url.indexOf('|') >= 0 || !isUndefined(url)) {
            throw Doubt.EXTENSION.raised();
        } else {
            structures.of(EXTENSION).orElse(Check.doubt(Doubt.EXTENSION)).check(extension, resource);
        }
    }

    private boolean isUndefined(String url) {
        return Boolean.TRUE.equals(unknown.get(url, undefined::test));
    }

    private @Nullable Rule rule(String url, Structures all) {
        Rule known = published.get(url);
        if (known != null || url.equals(EXTENSION)) {
            return known;
        }
        StructureDefinition definition = all.definition(url);
        if (definition == null) {
            return null;
        }
        Rule rule = new Rule(all.of(url).orElse(Check.doubt(Doubt.EXTENSION)), contexts(definition));
        published.put(url, rule);
        return rule;
    }

    /** The types named plainly; none where the definition says more than types, which then is for the validator. */
    private static Set<String> contexts(StructureDefinition definition) {
        Set<String> contexts = new HashSet<>();
        boolean plain = definition.getType().equals("Extension")
                && !definition.hasContextInvariant()
                && definition.getExtension().stream()
                        .noneMatch(extension -> extension.getUrl().contains("version-specific"))
                && definition.hasSnapshot()
                && !definition.getSnapshot().getElementFirstRep().getIsModifier();
        for (StructureDefinitionContextComponent context : definition.getContext()) {
            if (plain && context.getType() == ExtensionContextType.ELEMENT && !context.hasExtension()) {
                contexts.add(context.getExpression());
            }
        }
        return contexts;
    }
}
