package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.chronic.fhir.Station.diagnosis;
import static org.xinglin.chronic.fhir.Station.pressure;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Library;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinglin.testkit.XinglinServer;

/** A county labels by its own scheme, which it stores as a resource. */
class CountysSchemeIT {

    private static final String SCHEME = """
            {"id": "test-county-2", "version": "2.0.0",
             "title": {"zh": "测试县方案", "en": "Scheme of a test county"},
             "sources": [{"id": "county", "title": "测试县", "document": "—"}],
             "labels": [{"code": "second", "lead": "village", "followUpMaxDays": 30,
                         "rule": {"id": "county-all", "zh": "人人二标", "en": "everybody second", "sources": ["county"],
                                  "status": "test"},
                         "any": [{}]}]}""";

    @Test
    void afterARestartAndARenewalEverybodyIsLabelledByIt(@TempDir Path folder) {
        String resident;
        try (XinglinServer server = XinglinServer.in(folder).start()) {
            Station station = new Station(server);
            resident = station.resident("1970-01-20");
            station.create(diagnosis(resident, "I10.x00"));
            station.create(pressure(resident, "2026-03-01T08:30:00+08:00", 145, 85));
            station.awaited(resident, "management-label", "yellow");
            station.update(library());
        }
        try (XinglinServer server = XinglinServer.in(folder)
                .argument("--xinglin.chronic.label-scheme=test-county-2")
                .start()) {
            Station station = new Station(server);
            server.post("/actuator/events/chronic-standing/all", "{}");

            Observation label = station.awaited(resident, "management-label", "second");

            assertThat(label.getMethod().getCoding())
                    .extracting(Coding::getCode)
                    .contains("test-county-2");
        }
    }

    private static Library library() {
        Library library = new Library().setStatus(PublicationStatus.ACTIVE);
        library.setId("chronic-label-scheme-test-county-2");
        library.setUrl("https://county.example.org/Library/chronic-label-scheme-test-county-2")
                .setVersion("2.0.0")
                .setName("TestCountyLabelScheme")
                .setTitle("测试县分标方案")
                .setType(new CodeableConcept(
                        new Coding("http://terminology.hl7.org/CodeSystem/library-type", "logic-library", null)));
        library.addContent().setContentType("application/json").setData(SCHEME.getBytes(StandardCharsets.UTF_8));
        return library;
    }
}
