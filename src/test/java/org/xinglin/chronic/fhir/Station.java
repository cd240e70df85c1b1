package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Encounter.EncounterStatus;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** What a township's station for the two chronic diseases (两慢病管理站) does, by HAPI's own client. */
final class Station {

    private static final String IG = "https://xinglin-fhir.github.io/ig/";

    /** Generous: what follows is there within a second where nothing else runs. */
    private static final Duration SOON = Duration.ofSeconds(60);

    static {
        Awaitility.setDefaultTimeout(SOON);
    }

    private final XinglinServer server;
    private final IGenericClient client;

    Station(XinglinServer server) {
        this.server = server;
        this.client = server.client();
    }

    IGenericClient client() {
        return client;
    }

    /** A station of its own, so that lists by organisation are a test's own. */
    String organization(String level) {
        Organization station = new Organization().setName("测试慢病管理站").setActive(true);
        station.addExtension(IG + "StructureDefinition/network-level", new CodeType(level));
        return create(station);
    }

    String resident(String birthDate, String organization) {
        Patient resident = SyntheticResident.aResident().bornOn(birthDate).build();
        return create(resident.setManagingOrganization(new Reference(organization)));
    }

    String resident(String birthDate) {
        return create(SyntheticResident.aResident().bornOn(birthDate).build());
    }

    static Condition diagnosis(String resident, String icd10) {
        Condition diagnosis = new Condition().setSubject(new Reference(resident));
        diagnosis
                .getClinicalStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-clinical", "active", null));
        diagnosis
                .getVerificationStatus()
                .addCoding(new Coding("http://terminology.hl7.org/CodeSystem/condition-ver-status", "confirmed", null));
        diagnosis.getCode().addCoding(new Coding("http://hl7.org/fhir/sid/icd-10", icd10, null));
        return diagnosis.setRecordedDateElement(new DateTimeType("2026-01-05"));
    }

    static Observation pressure(String resident, String at, int systolic, int diastolic) {
        return Reading.aBloodPressure(systolic, diastolic).of(resident).at(at).build();
    }

    static Observation glucose(String resident, String at, double value) {
        return Reading.aFastingGlucose(value).of(resident).at(at).build();
    }

    static Observation result(String resident, String loinc, String at, String value, String unit) {
        return Reading.aResult(loinc, value, unit).of(resident).at(at).build();
    }

    /** @param outcome such as satisfied */
    Encounter followUp(String resident, String at, String outcome, String organization) {
        Encounter followUp = new Encounter().setStatus(EncounterStatus.FINISHED);
        followUp.setClass_(new Coding("http://terminology.hl7.org/CodeSystem/v3-ActCode", "AMB", null));
        followUp.addType(new CodeableConcept(new Coding(IG + "CodeSystem/encounter-type", "chronic-follow-up", null)));
        followUp.addExtension(new Extension(
                IG + "StructureDefinition/follow-up-outcome",
                new CodeableConcept(new Coding(IG + "CodeSystem/control-class", outcome, null))));
        followUp.setSubject(new Reference(resident));
        followUp.setPeriod(new Period().setStartElement(new DateTimeType(at)));
        return followUp.setServiceProvider(new Reference(organization));
    }

    String create(Resource resource) {
        return Posted.by(client, resource).getValue();
    }

    /** Creates it and gives it its address. */
    <T extends Resource> T kept(T resource) {
        resource.setId(new IdType(create(resource)));
        return resource;
    }

    void update(Resource resource) {
        client.update().resource(resource).execute();
    }

    void delete(String reference) {
        client.delete().resourceById(new IdType(reference)).execute();
    }

    /** All that a search finds, on however many pages. */
    <T extends Resource> List<T> found(Class<T> type, String search) {
        List<T> found = new ArrayList<>();
        Bundle page = client.search()
                .byUrl(type.getSimpleName() + "?" + search + "&_count=500")
                .returnBundle(Bundle.class)
                .execute();
        while (true) {
            page.getEntry().stream()
                    .map(Bundle.BundleEntryComponent::getResource)
                    .map(type::cast)
                    .forEach(found::add);
            if (page.getLink(Bundle.LINK_NEXT) == null) {
                return found;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    /** What has been concluded of a kind by a policy set, and not withdrawn. */
    List<Observation> concluded(String resident, String kind, String policySet) {
        return found(Observation.class, "patient=" + resident + "&code=" + kind + "&method=" + policySet).stream()
                .filter(fact -> fact.getStatus() != Observation.ObservationStatus.ENTEREDINERROR)
                .toList();
    }

    List<Observation> concluded(String resident, String kind) {
        return concluded(resident, kind, "norm-2017");
    }

    static String value(Observation conclusion) {
        return conclusion.getValueCodeableConcept().getCodingFirstRep().getCode();
    }

    /** The one conclusion of a kind, as soon as it says this. */
    Observation awaited(String resident, String kind, String value) {
        await(kind + " " + value)
                .atMost(SOON)
                .untilAsserted(() -> assertThat(concluded(resident, kind))
                        .extracting(Station::value)
                        .containsExactly(value));
        return concluded(resident, kind).get(0);
    }

    /** Until all that was written has had its consequences. */
    void settled() {
        await("what follows from what was written")
                .untilAsserted(() -> assertThat(server.get("/actuator/events?listener=chronic-standing&parked=false")
                                .body())
                        .as("changes that wait, with the reason of the last failure")
                        .contains("\"events\":[]"));
    }

    List<Task> alertTasks(String resident) {
        return found(Task.class, "patient=" + resident + "&code=critical-alert");
    }

    /** Waits for it. */
    Task theAlertTask(String resident, TaskStatus status) {
        alertTasksThatAre(resident, status);
        return alertTasks(resident).get(0);
    }

    /** Waits for these and no others. */
    void alertTasksThatAre(String resident, TaskStatus... statuses) {
        await("tasks that are " + List.of(statuses))
                .untilAsserted(() -> assertThat(alertTasks(resident))
                        .extracting(Task::getStatus)
                        .containsExactlyInAnyOrder(statuses));
    }

    Parameters status(String resident, String disease) {
        HttpResponse<String> answer = server.get("/fhir/" + resident + "/$chronic-status?disease=" + disease);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext().newJsonParser().parseResource(Parameters.class, answer.body());
    }
}
