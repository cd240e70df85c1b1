package org.xinglin.fhirserver.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Identifier;
import org.xinglin.testkit.XinglinServer;

/** What a server finds under the numbers that the senders gave. */
final class StoredRecords {

    /** As many as a URL holds. */
    private static final int NUMBERS_PER_SEARCH = 80;

    private final XinglinServer server;

    StoredRecords(XinglinServer server) {
        this.server = server;
    }

    /** References such as {@code Patient/id}; a number that the server does not know has no entry. */
    Map<String, List<String>> referencesByNumber(List<String> numbers) {
        List<DomainResource> found = new ArrayList<>();
        for (int from = 0; from < numbers.size(); from += NUMBERS_PER_SEARCH) {
            List<String> some = numbers.subList(from, Math.min(numbers.size(), from + NUMBERS_PER_SEARCH));
            found.addAll(search("Patient", some));
            found.addAll(search("Observation", some));
        }
        return found.stream()
                .collect(groupingBy(
                        StoredRecords::number,
                        mapping(
                                record -> record.getIdElement()
                                        .toUnqualifiedVersionless()
                                        .getValue(),
                                toList())));
    }

    private List<DomainResource> search(String type, List<String> numbers) {
        String wanted = numbers.stream()
                .map(number -> NumberedRecords.NUMBERS + "|" + number)
                .collect(joining(","));
        HttpResponse<String> answer = server.get(
                "/fhir/" + type + "?_count=500&identifier=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        Bundle bundle = XinglinServer.fhirContext().newJsonParser().parseResource(Bundle.class, answer.body());
        return bundle.getEntry().stream()
                .map(entry -> (DomainResource) entry.getResource())
                .toList();
    }

    private static String number(DomainResource record) {
        Identifier identifier =
                (Identifier) record.getNamedProperty("identifier").getValues().get(0);
        return identifier.getValue();
    }
}
