package org.xinglin.fhirserver.terminology;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionComponent;
import org.hl7.fhir.r4.model.CodeSystem.ConceptDefinitionDesignationComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * A code of a code system.
 *
 * @param language that of the system's displays, a BCP 47 tag
 */
record Concept(String system, @Nullable String version, String language, ConceptDefinitionComponent definition) {

    /** Of FHIR R4, codesystem-concept-properties.html, and of HL7's own code systems. */
    private static final Set<String> RETIRED = Set.of("inactive", "retired");

    String code() {
        return definition.getCode();
    }

    /** The word for it in a language; in the system's own where there is none. */
    @Nullable
    String display(String wanted) {
        if (primary(language).equals(primary(wanted))) {
            return definition.getDisplay();
        }
        return definition.getDesignation().stream()
                .filter(designation -> primary(designation.getLanguage()).equals(primary(wanted)))
                .map(ConceptDefinitionDesignationComponent::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(definition.getDisplay());
    }

    /** All words for it, in whatever language. */
    Stream<String> words() {
        return Stream.concat(
                        Stream.ofNullable(definition.getDisplay()),
                        definition.getDesignation().stream().map(ConceptDefinitionDesignationComponent::getValue))
                .filter(Objects::nonNull)
                .map(Concept::plain);
    }

    /** A text as words are compared. */
    static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    boolean isInactive() {
        return says("inactive") || values("status").anyMatch(RETIRED::contains);
    }

    boolean isAbstract() {
        return says("notSelectable");
    }

    private boolean says(String property) {
        return values(property).anyMatch("true"::equals);
    }

    /** The values of a property, as texts. */
    Stream<String> values(String property) {
        return definition.getProperty().stream()
                .filter(each -> property.equals(each.getCode()))
                .map(each -> text(each.getValue()))
                .filter(Objects::nonNull);
    }

    private static @Nullable String text(@Nullable Type value) {
        return value instanceof org.hl7.fhir.r4.model.Coding coding
                ? coding.getCode()
                : value == null ? "" : value.primitiveValue();
    }

    static String primary(@Nullable String tag) {
        return tag == null ? "" : tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
