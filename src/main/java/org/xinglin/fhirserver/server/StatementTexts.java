package org.xinglin.fhirserver.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.hl7.fhir.r4.model.SearchParameter;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.refusal.Bilingual;
import org.xinglin.fhirserver.refusal.Language;

/**
 * What {@code /metadata} says in words, in the reader's language; of parameters and operations, what their definitions say. FHIR's own
 * definitions are English: {@link StandardParameters} has them in Chinese.
 */
final class StatementTexts {

    private static final String FHIR = "http://hl7.org/";

    private final Map<String, String> byDefinition = new HashMap<>();
    private final StandardParameters standard;

    StatementTexts(ReleasedConformance released) {
        released.all(SearchParameter.class).forEach(each -> note(each, each.getDescription()));
        standard = new StandardParameters(released.all(SearchParameter.class).stream()
                .filter(each -> each.getUrl().startsWith(FHIR))
                .toList());
        released.all(OperationDefinition.class).forEach(each -> note(each, each.getDescription()));
    }

    private void note(MetadataResource definition, String description) {
        if (description != null && !definition.getUrl().startsWith(FHIR)) {
            byDefinition.put(definition.getUrl(), description);
        }
    }

    void addTo(CapabilityStatement statement, Language language) {
        statement.setLanguage(language == Language.ZH ? "zh-CN" : "en");
        statement.setTitle(Bilingual.in(language, statement.getTitle()));
        statement.setDescription(Bilingual.in(language, statement.getDescription()));
        CapabilityStatementRestComponent rest = statement.getRestFirstRep();
        rest.getResource().stream()
                .filter(type -> type.hasDocumentation())
                .forEach(type -> type.setDocumentation(Bilingual.in(language, type.getDocumentation())));
        rest.getResource().forEach(type -> standard.addTo(type, language));
        rest.getResource().stream()
                .flatMap(type -> type.getSearchParam().stream())
                .filter(parameter -> byDefinition.containsKey(parameter.getDefinition()))
                .forEach(parameter -> parameter.setDocumentation(text(parameter.getDefinition(), language)));
        Stream.of(
                        rest.getOperation(),
                        rest.getResource().stream()
                                .flatMap(type -> type.getOperation().stream())
                                .toList())
                .flatMap(List::stream)
                .filter(operation -> byDefinition.containsKey(operation.getDefinition()))
                .forEach(operation -> document(operation, language));
    }

    private void document(CapabilityStatementRestResourceOperationComponent operation, Language language) {
        operation.setDocumentation(text(operation.getDefinition(), language));
    }

    private String text(String definition, Language language) {
        return Bilingual.in(language, byDefinition.getOrDefault(definition, ""));
    }
}
