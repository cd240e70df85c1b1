package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Location;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.SharedServer;

/** What is asked of the network: how far somebody reaches, who can do something, what is missing, and until when. */
class NetworkQuestionsIT {

    private final NetworkCounty county = new NetworkCounty();

    @BeforeEach
    void tree() {
        NetworkCounty.stored(
                county.organization("county", "county", null),
                county.organization("town", "township", "county"),
                county.organization("other", "township", "county"),
                county.organization("clinic", "village", "town"),
                place("away", "34.0", "108.0", "620102001000"));
    }

    @Test
    void howFarAnOrganisationReaches() {
        NetworkCounty.stored(county.resident("one", "clinic"), county.resident("two", "town"));

        Parameters reach = reach("town");
        assertThat(reach.getParameter("organizations").getValue().primitiveValue())
                .isEqualTo("2");
        assertThat(reach.getParameter("residents").getValue().primitiveValue()).isEqualTo("2");
        assertThat(reach.getParameter("level").getValue().primitiveValue()).isEqualTo("township");
        assertThat(reach.getParameters("path"))
                .extracting(path -> ((Reference) path.getValue()).getReference())
                .containsExactly(county.organizationAddress("town"), county.organizationAddress("county"));
        assertThat(SharedServer.get()
                        .get("/fhir/Organization/" + county.id("nowhere") + "/$reach")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aVillageThatMovesReachesElsewhereAtOnce() {
        NetworkCounty.stored(county.resident("one", "clinic"));
        assertThat(residents("town")).isEqualTo("1");
        assertThat(residents("other")).isEqualTo("0");

        NetworkCounty.stored(county.organization("clinic", "village", "other"));

        assertThat(residents("town")).isEqualTo("0");
        assertThat(residents("other")).isEqualTo("1");
        assertThat(residents("county")).isEqualTo("1");
    }

    private String residents(String organization) {
        return reach(organization).getParameter("residents").getValue().primitiveValue();
    }

    private Parameters reach(String organization) {
        return NetworkCounty.asked(Parameters.class, county.organizationAddress(organization) + "/$reach");
    }

    @Test
    void whoCanDoItAffiliatedAndNearestFirst() {
        String category = "hospice";
        NetworkCounty.stored(
                place("here", "34.0", "108.0", "610102001000"),
                place("near", "34.1", "108.0", "610102001000"),
                place("far", "35.0", "109.0", "610102001000"),
                county.service("of-county", "county", category)
                        .addLocation(new Reference("Location/" + county.id("far"))),
                county.service("of-town", "town", category).addLocation(new Reference("Location/" + county.id("near"))),
                county.service("elsewhere", "other", category)
                        .addCoverageArea(new Reference("Location/" + county.id("away"))),
                county.service("closed", "other", category).setActive(false));
        String near = URLEncoder.encode("34.0|108.0|", StandardCharsets.UTF_8);
        String ask = "HealthcareService/$find?service=" + category;

        assertThat(mine(ask + "&near=" + near)).startsWith(county.id("of-town"), county.id("of-county"));
        assertThat(mine(ask + "&for=Location/" + county.id("here")))
                .containsExactly(county.id("of-town"), county.id("of-county"));
        assertThat(mine(ask + "&near=" + near + "50")).containsExactly(county.id("of-town"));
        assertThat(mine(ask + "&level=county")).containsExactly(county.id("of-county"));
        NetworkCounty.stored(county.affiliation("with", "county", "other", "green-channel", "2025-01-01", null));
        assertThat(mine(ask + "&near=" + near + "&affiliated-with=" + county.organizationAddress("other")))
                .startsWith(county.id("of-county"), county.id("of-town"));
        assertThat(SharedServer.get().get("/fhir/HealthcareService/$find").statusCode())
                .isEqualTo(400);
        String coded = URLEncoder.encode(
                Canonical.codeSystem("network-service-category") + "|" + category, StandardCharsets.UTF_8);
        assertThat(mine("HealthcareService/$find?service=" + coded)).hasSize(3);
    }

    private List<String> mine(String path) {
        return NetworkCounty.found(path).stream()
                .filter(each -> each.startsWith(county.id("")))
                .toList();
    }

    private Location place(String name, String latitude, String longitude, String division) {
        Location place = new Location()
                .setName("示例地点")
                .setManagingOrganization(new Reference(county.organizationAddress("county")));
        place.setId(county.id(name));
        place.getPosition().getLatitudeElement().setValueAsString(latitude);
        place.getPosition().getLongitudeElement().setValueAsString(longitude);
        place.getAddress().addExtension(Canonical.definition("administrative-division"), new StringType(division));
        return place;
    }

    @Test
    void placesNearby() {
        NetworkCounty.stored(
                place("p1", "45.30", "130.0", "610102001000"),
                place("p2", "45.10", "130.0", "610102001000"),
                place("p3", "45.20", "130.0", "610102001000"),
                place("p4", "47.00", "130.0", "610102001000"),
                // More degrees than p3, and fewer kilometres: 19 instead of 22.
                place("p5", "45.00", "130.24", "610102001000"));
        String near = URLEncoder.encode("45.0|130.0|60|km", StandardCharsets.UTF_8);
        assertThat(mine("Location?near=" + near))
                .containsExactly(county.id("p2"), county.id("p5"), county.id("p3"), county.id("p1"));
        assertThat(mine("Location?near=" + near + "&_sort=-near"))
                .containsExactly(county.id("p1"), county.id("p3"), county.id("p5"), county.id("p2"));
        assertThat(mine("Location?near=" + near + "&_count=2")).containsExactly(county.id("p2"), county.id("p5"));
    }

    @Test
    void whatOrganisationsLack() {
        NetworkCounty.stored(
                home("bare", 20),
                home("agreed", 20),
                NetworkCounty.licensed(home("licensed", 150), "medical", "2099-12-31"),
                NetworkCounty.licensed(home("lapsed", 150), "medical", "2021-12-31"),
                county.affiliation("agreement", "town", "agreed", "elderly-care-agreement", "2025-01-01", null),
                county.service("channel", "town", "elderly-green-channel"));
        String below = "&below=" + county.organizationAddress("county");

        assertThat(mine("Organization/$gaps?rule=no-clinic-no-agreement" + below))
                .containsExactlyInAnyOrder(county.id("bare"), county.id("lapsed"));
        assertThat(mine("Organization/$gaps?rule=beds-without-clinic" + below)).containsExactly(county.id("lapsed"));
        assertThat(mine("Organization/$gaps?rule=licence-ended" + below)).containsExactly(county.id("lapsed"));
        assertThat(mine("Organization/$gaps?rule=no-green-channel" + below))
                .containsExactlyInAnyOrder(county.id("county"), county.id("other"), county.id("clinic"));
        assertThat(mine("Organization/$gaps?rule=no-geriatrics" + below)).containsExactly(county.id("county"));
        assertThat(mine("Organization/$gaps?rule=cycle-free" + below)).isEmpty();
        assertThat(SharedServer.get().get("/fhir/Organization/$gaps?rule=none").statusCode())
                .isEqualTo(400);
    }

    private Organization home(String name, int beds) {
        Organization home = NetworkCounty.withRole(county.organization(name, null, "county"), "elderly-care");
        Extension capacity = home.addExtension();
        capacity.setUrl(Canonical.definition("capacity"));
        capacity.addExtension("kind", new CodeType("licensed-beds"));
        capacity.addExtension("value", new IntegerType(beds));
        return home;
    }

    @Test
    void untilWhenAndWhere() {
        Organization licensed =
                NetworkCounty.licensed(county.organization("licensed", null, null), "pharmacy", "2031-03-31");
        Patient resident = county.resident("resident", "clinic");
        Extension residence = resident.addExtension();
        residence.setUrl(Canonical.definition("residence"));
        residence.addExtension("organization", new Reference(county.organizationAddress("licensed")));
        Practitioner doctor = new Practitioner();
        doctor.setId(county.id("doctor"));
        doctor.addName().setText("示例医师");
        doctor.addQualification()
                .getCode()
                .addCoding()
                .setSystem(Canonical.codeSystem("practice-category"))
                .setCode("ethnic-medicine");
        doctor.getQualificationFirstRep().getPeriod().getEndElement().setValueAsString("2032-05-01");
        PractitionerRole post = new PractitionerRole()
                .setPractitioner(new Reference("Practitioner/" + county.id("doctor")))
                .setOrganization(new Reference(county.organizationAddress("clinic")));
        post.setId(county.id("post"));
        post.getPeriod().getStartElement().setValueAsString("2033-01-01");
        NetworkCounty.stored(licensed, resident, doctor, post);

        only(licensed, "Organization?licence-until=2031-03-31");
        only(resident, "Patient?residence=" + county.organizationAddress("licensed"));
        only(doctor, "Practitioner?qualification=ethnic-medicine&qualification-until=2032-05-01");
        only(post, "PractitionerRole?date=ge2033-01-01&practitioner=Practitioner/" + county.id("doctor"));
        HealthcareService none = county.service("none", "clinic", "lab");
        NetworkCounty.stored(none);
        assertThat(NetworkCounty.asked(
                                Bundle.class,
                                "CarePlan?instantiates-canonical=https://example.org/plan/" + county.id(""))
                        .getEntry())
                .isEmpty();
    }

    private void only(Resource resource, String path) {
        assertThat(mine(path)).containsExactly(resource.getIdElement().getIdPart());
    }

    @Test
    void aLicenceWithoutItsKindIsRefused() {
        Organization licensed = county.organization("licensed", null, null);
        licensed.addExtension().setUrl(Canonical.definition("licence")).addExtension("number", new StringType("1"));
        assertThat(NetworkCounty.put(licensed).statusCode()).isEqualTo(422);
    }
}
