package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** What {@code /metadata} says beside the contract: in the reader's language, and which resources a search brings along. */
class MetadataIT {

    private static final XinglinServer SERVER = SharedServer.get();

    private static CapabilityStatement metadata(String language) {
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(
                        CapabilityStatement.class,
                        SERVER.send("/fhir/metadata", request -> request.header("Accept-Language", language))
                                .body());
    }

    private static CapabilityStatementRestResourceComponent type(String name) {
        return metadata("en").getRestFirstRep().getResource().stream()
                .filter(type -> type.getType().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        assertThat(metadata("en").getTitle()).isEqualTo("Xinglin server");
        assertThat(metadata("zh-CN").getTitle()).isEqualTo("杏林服务器");
        assertThat(texts(metadata("en"))).isNotEmpty().noneMatch(text -> text.matches("(?s).*\\p{IsHan}{6}.*"));
        assertThat(texts(metadata("en"))).noneMatch(text -> text.equals("null") || text.contains("Multiple Resources"));
        assertThat(texts(metadata("zh"))).allMatch(text -> text.matches("(?s).*\\p{IsHan}.*"));
    }

    private static List<String> texts(CapabilityStatement statement) {
        return statement.getRestFirstRep().getResource().stream()
                .flatMap(type -> type.getSearchParam().stream())
                .map(parameter -> String.valueOf(parameter.getDocumentation()))
                .toList();
    }

    @Test
    void itNamesWhatASearchBringsAlong() {
        assertThat(type("Observation").getSearchInclude())
                .extracting(StringType::getValue)
                .contains("Observation:patient", "Observation:performer");
        assertThat(type("Patient").getSearchRevInclude())
                .extracting(StringType::getValue)
                .contains("Observation:patient", "Condition:patient");
    }

    @Test
    void allThatIsNamedIsServed() {
        List<CapabilityStatementRestResourceComponent> types =
                metadata("en").getRestFirstRep().getResource();
        assertSoftly(softly -> types.forEach(type -> {
            type.getSearchInclude()
                    .forEach(include -> softly.assertThat(status(type.getType(), "_include", include.getValue()))
                            .as(type.getType() + " _include=" + include)
                            .isEqualTo(200));
            type.getSearchRevInclude().stream()
                    .limit(5)
                    .forEach(include -> softly.assertThat(status(type.getType(), "_revinclude", include.getValue()))
                            .as(type.getType() + " _revinclude=" + include)
                            .isEqualTo(200));
        }));
    }

    private static int status(String type, String parameter, String include) {
        return SERVER.get("/fhir/" + type + "?_count=1&" + parameter + "=" + include)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?name:nope=x",
                "Patient?birthdate:contains=1958",
                "Patient?gender:exact=male",
                "Observation?code:nope=x",
                "Observation?patient:nope=x",
                "Observation?patient.name:nope=x",
                "Patient?_has:Observation:patient:code:nope=x",
                "Patient?_id:contains=x",
                "Patient?_lastUpdated:exact=2026",
                "Patient?identifier:contains=x"
            })
    void aModifierThatIsNotServedIsNamed(String search) {
        var answer = SERVER.get("/fhir/" + search);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        String modifier = search.substring(search.lastIndexOf(':') + 1, search.indexOf('='));
        assertThat(answer.body()).contains(":" + modifier);
    }
}
