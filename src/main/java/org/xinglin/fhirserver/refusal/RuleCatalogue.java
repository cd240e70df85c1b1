package org.xinglin.fhirserver.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules that a request can break, with their texts: {@code refusals/rules.yaml}.
 *
 * <p>Each key is a code of CodeSystem {@code xinglin-rule}. Invariants of profiles are rules too, but bring their own
 * text, so they are not in this catalogue.
 */
public final class RuleCatalogue {

    private static final String FILE = "/refusals/rules.yaml";

    private final Map<String, Rule> rules;

    private RuleCatalogue(Map<String, Rule> rules) {
        this.rules = Map.copyOf(rules);
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    public static RuleCatalogue load() {
        return new RuleCatalogue(DataFile.read(FILE, new TypeReference<Map<String, Rule>>() {}));
    }

    /** @throws IllegalArgumentException if the catalogue has no such rule */
    public Rule rule(String key) {
        Rule rule = rules.get(key);
        if (rule == null) {
            throw new IllegalArgumentException("No rule " + key + " in " + FILE);
        }
        return rule;
    }

    public Set<String> keys() {
        return rules.keySet();
    }

    /**
     * A rule's texts.
     *
     * @param type the code for {@code OperationOutcome.issue.code}
     * @param variants other texts of the same rule, by name, where one sentence would not say what is wrong
     */
    public record Rule(
            String type, Texts zh, Texts en, @Nullable Map<String, Variant> variants) {

        public Texts in(Language language) {
            return language == Language.ZH ? zh : en;
        }

        /** @throws IllegalArgumentException if the rule has no such variant */
        public Texts in(Language language, @Nullable String variant) {
            if (variant == null) {
                return in(language);
            }
            Variant named = variants == null ? null : variants.get(variant);
            if (named == null) {
                throw new IllegalArgumentException("No variant " + variant + " in " + FILE);
            }
            return language == Language.ZH ? named.zh() : named.en();
        }
    }

    public record Variant(Texts zh, Texts en) {}

    /**
     * One language's words.
     *
     * @param text what is wrong, one sentence
     * @param remedy what the sender does about it
     */
    public record Texts(String text, String remedy) {}
}
