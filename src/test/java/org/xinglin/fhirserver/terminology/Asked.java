package org.xinglin.fhirserver.terminology;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ValueSet;
import org.hl7.fhir.r4.model.ValueSet.ValueSetExpansionContainsComponent;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A question about codes, and what the shared server answers. */
record Asked(int status, IBaseResource answer) {

    private static final XinglinServer SERVER = SharedServer.get();

    /** @param nameValues a parameter's name, its value, and so on */
    static Asked get(String operation, String... nameValues) {
        StringBuilder address = new StringBuilder("/fhir/" + operation);
        for (int i = 0; i < nameValues.length; i += 2) {
            address.append(i == 0 ? '?' : '&')
                    .append(nameValues[i])
                    .append('=')
                    .append(URLEncoder.encode(nameValues[i + 1], UTF_8));
        }
        return of(SERVER.get(address.toString()));
    }

    static Asked post(String operation, Parameters parameters) {
        return of(SERVER.post(
                "/fhir/" + operation,
                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(parameters)));
    }

    static Asked of(HttpResponse<String> answer) {
        return new Asked(
                answer.statusCode(), XinglinServer.fhirContext().newJsonParser().parseResource(answer.body()));
    }

    static <T extends Resource> List<T> all(Class<T> type) {
        return ((Bundle) get(type.getSimpleName(), "_count", "500").answer())
                .getEntry().stream()
                        .map(entry -> type.cast(entry.getResource()))
                        .toList();
    }

    List<ValueSetExpansionContainsComponent> codes() {
        return ((ValueSet) answer).getExpansion().getContains();
    }

    List<String> plainCodes() {
        return codes().stream().map(ValueSetExpansionContainsComponent::getCode).toList();
    }

    int total() {
        return ((ValueSet) answer).getExpansion().getTotal();
    }

    String said(String parameter) {
        return ((Parameters) answer)
                .getParameter().stream()
                        .filter(each -> each.getName().equals(parameter))
                        .map(each -> each.getValue().primitiveValue())
                        .findFirst()
                        .orElse("");
    }

    /** The rules of an outcome. */
    Stream<String> rules() {
        return ((OperationOutcome) answer)
                .getIssue().stream()
                        .map(issue -> issue.getDetails().getCodingFirstRep().getCode());
    }
}
