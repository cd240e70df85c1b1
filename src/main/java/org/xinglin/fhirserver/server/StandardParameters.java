package org.xinglin.fhirserver.server;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.SearchParameter;
import org.xinglin.fhirserver.refusal.DataFile;
import org.xinglin.fhirserver.refusal.Language;

/** What FHIR's own search parameters find: in English by their definitions, in Chinese by a list of our own. */
final class StandardParameters {

    /** A definition for several types has a line for each: {@code * [Patient](patient.html): …}. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\* \\[(\\w+)]\\([^)]*\\): *(.*)$");

    private final Map<String, String> english;
    private final Map<String, String> chinese =
            DataFile.read("/search/parameters.zh.yaml", new TypeReference<Map<String, String>>() {});

    StandardParameters(List<SearchParameter> definitions) {
        english = definitions.stream()
                .collect(Collectors.toMap(SearchParameter::getUrl, each -> String.valueOf(each.getDescription())));
    }

    void addTo(CapabilityStatementRestResourceComponent type, Language language) {
        type.getSearchParam().stream()
                .filter(parameter -> english.containsKey(parameter.getDefinition()))
                .forEach(parameter -> parameter.setDocumentation(
                        language == Language.ZH
                                ? chinese.get(parameter.getName())
                                : ofType(type.getType(), english.getOrDefault(parameter.getDefinition(), ""))));
    }

    private static String ofType(String type, String description) {
        Matcher lines = LINE.matcher(description);
        while (lines.find()) {
            if (lines.group(1).equals(type)) {
                return lines.group(2).strip();
            }
        }
        return description;
    }
}
