package org.xinglin.fhirserver.localcode;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.ConceptMapEquivalence;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A laboratory with codes of its own, which sends to a server. */
public final class Laboratory {

    public static final String GLUCOSE = "14749-6";

    private final XinglinServer server;
    private final IGenericClient client;
    private final String system = "https://lis-" + UUID.randomUUID() + ".example.org/items";
    private final String organization;
    private final String resident;

    public Laboratory(XinglinServer server) {
        this.server = server;
        this.client = server.client();
        Organization centre = new Organization().setName("城关检验中心").setActive(true);
        centre.addIdentifier().setSystem("https://example.org/places").setValue(system);
        organization = Posted.by(client, centre).getIdPart();
        resident = Posted.by(client, SyntheticResident.aResident().build()).getValue();
    }

    public IGenericClient client() {
        return client;
    }

    public String system() {
        return system;
    }

    public String organization() {
        return organization;
    }

    public String resident() {
        return resident;
    }

    /** A result under the laboratory's own code. */
    public Observation result(String code, String name, String mmolPerLitre) {
        Observation result = Reading.aResult("0", mmolPerLitre, "mmol/L")
                .of(resident)
                .at("2026-03-02T08:00:00+08:00")
                .build();
        result.getCode().getCoding().clear();
        result.getCode().addCoding().setSystem(system).setCode(code).setDisplay(name);
        result.getPerformer().clear();
        result.addPerformer(new Reference("Organization/" + organization));
        return result;
    }

    public Observation send(Observation result) {
        String id = Posted.by(client, result).getIdPart();
        return read(id);
    }

    public Observation sendGlucose() {
        return send(result("GLU", "血糖", "35.1"));
    }

    public Observation read(String id) {
        return client.read().resource(Observation.class).withId(id).execute();
    }

    public ConceptMap map(String code, String loinc) {
        ConceptMap map = new ConceptMap();
        map.setUrl("https://lis.example.org/ConceptMap/" + UUID.randomUUID()).setStatus(PublicationStatus.ACTIVE);
        map.addGroup()
                .setSource(system)
                .setTarget("http://loinc.org")
                .addElement()
                .setCode(code)
                .addTarget()
                .setCode(loinc)
                .setEquivalence(ConceptMapEquivalence.EQUIVALENT);
        return map;
    }

    public ConceptMap store(ConceptMap map) {
        map.setId(Posted.by(client, map));
        return map;
    }

    public static List<String> codes(Observation observation) {
        return observation.getCode().getCoding().stream().map(Coding::getCode).toList();
    }

    /** How many alerts the resident has. */
    public int alerts() {
        return client.search()
                .byUrl("Observation?code=critical-alert&patient=" + resident)
                .returnBundle(Bundle.class)
                .execute()
                .getEntry()
                .size();
    }

    /** What {@code $not-recognised} says of this laboratory. */
    public List<ParametersParameterComponent> notRecognised(String... further) {
        HttpResponse<String> answer = server.get("/fhir/$not-recognised?organization=" + organization
                + (further.length == 0 ? "" : "&" + String.join("&", further)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return XinglinServer.fhirContext()
                .newJsonParser()
                .parseResource(Parameters.class, answer.body())
                .getParameter();
    }

    /** How often one of its codes was not recognised. */
    public int timesNotRecognised(String code) {
        return notRecognised().stream()
                .filter(item -> code.equals(primitive(item, "code")))
                .mapToInt(item -> Integer.parseInt(Objects.requireNonNull(primitive(item, "count"))))
                .sum();
    }

    public static @Nullable String primitive(ParametersParameterComponent item, String name) {
        return part(item, name).map(Type::primitiveValue).orElse(null);
    }

    public static Optional<Type> part(ParametersParameterComponent item, String name) {
        return item.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(ParametersParameterComponent::getValue)
                .findFirst();
    }

    /** Has the maps in force applied to what is stored, and says to how many records. */
    public int applyMaps() {
        String answer = server.post("/actuator/localcodes", "{}").body();
        Matcher records = Pattern.compile("\"records\":(\\d+)").matcher(answer);
        assertThat(records.find()).as(answer).isTrue();
        return Integer.parseInt(records.group(1));
    }

    /** How many records wait to be stored once more. */
    public static long waiting(XinglinServer server) {
        Matcher listener = Pattern.compile("\"listener\":\"stored-records\",\"waiting\":(\\d+)")
                .matcher(server.get("/actuator/events").body());
        return listener.find() ? Long.parseLong(listener.group(1)) : 0;
    }
}
