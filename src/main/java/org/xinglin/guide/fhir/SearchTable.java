package org.xinglin.guide.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceSearchParamComponent;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.guide.site.Bilingual;

/** What each type of the server's contract can be searched by, and which operations it has. */
final class SearchTable {

    private final CapabilityStatement contract;
    private final Artifacts artifacts;
    private final ChineseSearchTexts chinese;
    private final Map<String, SearchParameter> parameters = new HashMap<>();

    SearchTable(
            CapabilityStatement contract, List<Resource> released, Artifacts artifacts, ChineseSearchTexts chinese) {
        this.chinese = chinese;
        this.contract = contract;
        this.artifacts = artifacts;
        released.stream()
                .filter(SearchParameter.class::isInstance)
                .map(SearchParameter.class::cast)
                .forEach(parameter -> parameters.put(parameter.getUrl(), parameter));
    }

    /** A parameter of a type; {@code page} is empty for one of FHIR's own. */
    record Row(String name, String kind, String text, String page) {}

    /** An operation; {@code page} is empty for one of FHIR's own. */
    record Called(String name, String page) {}

    /** A type with what it offers. */
    record Type(String name, List<Row> rows, List<Called> operations, String includes) {}

    List<Type> types(Language language) {
        return contract.getRestFirstRep().getResource().stream()
                .map(type -> new Type(
                        type.getType(),
                        type.getSearchParam().stream()
                                .map(parameter -> new Row(
                                        parameter.getName(),
                                        parameter.getType() == null
                                                ? ""
                                                : parameter.getType().toCode(),
                                        text(type.getType(), parameter, language),
                                        page(parameter.getDefinition())))
                                .toList(),
                        type.getOperation().stream().map(this::called).toList(),
                        includes(type)))
                .toList();
    }

    /** The operations of the server itself. */
    List<Called> operations() {
        return contract.getRestFirstRep().getOperation().stream()
                .map(this::called)
                .toList();
    }

    private Called called(CapabilityStatementRestResourceOperationComponent operation) {
        return new Called("$" + operation.getName(), page(operation.getDefinition()));
    }

    private static String includes(CapabilityStatementRestResourceComponent type) {
        return type.getSearchInclude().stream()
                .map(PrimitiveType::getValue)
                .reduce("", (one, other) -> one + (one.isEmpty() ? "" : ", ") + other);
    }

    private String page(String definition) {
        return definition == null
                ? ""
                : artifacts.find(definition).map(Artifact::page).orElse("");
    }

    private String text(String type, CapabilityStatementRestResourceSearchParamComponent listed, Language language) {
        String definition = listed.getDefinition();
        if (language == Language.ZH && page(definition).isEmpty()) {
            return chinese.of(type, listed.getName());
        }
        SearchParameter parameter = definition == null ? null : parameters.get(definition);
        if (parameter == null || parameter.getDescription() == null) {
            return "";
        }
        return Bilingual.in(language, ofType(type, Objects.requireNonNull(parameter.getDescription())));
    }

    /** HL7 describes a parameter of many types by a list; the reader wants the line of his type. */
    private static String ofType(String type, String description) {
        return description
                .lines()
                .filter(line -> line.contains("[" + type + "]"))
                .map(line -> line.replaceFirst("^\\* \\[[^\\]]*\\]\\([^)]*\\): ?", ""))
                .findFirst()
                .orElse(description);
    }
}
