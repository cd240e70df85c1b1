package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.kernel.Canonical;
import org.xinglin.testkit.SentRecord;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** A small county of a test of its own on the shared server: nobody else's ids are like its. */
final class NetworkCounty {

    private static final XinglinServer SERVER = SharedServer.get();

    private final String own = UUID.randomUUID().toString().substring(0, 8);

    String id(String name) {
        return own + "-" + name;
    }

    String organizationAddress(String name) {
        return "Organization/" + id(name);
    }

    Organization organization(String name, @Nullable String level, @Nullable String above) {
        Organization organization = new Organization().setName("示例机构" + name).setActive(true);
        organization.setId(id(name));
        organization.addIdentifier().setSystem("https://example.org/network").setValue(id(name));
        if (level != null) {
            organization.addExtension(Canonical.definition("network-level"), new CodeType(level));
        }
        if (above != null) {
            organization.setPartOf(new Reference(organizationAddress(above)));
        }
        return organization;
    }

    static Organization withRole(Organization organization, String role) {
        organization
                .addType()
                .addCoding()
                .setSystem(Canonical.codeSystem("network-role"))
                .setCode(role);
        return organization;
    }

    static Organization licensed(Organization organization, String kind, String until) {
        Extension licence = organization.addExtension();
        licence.setUrl(Canonical.definition("licence"));
        licence.addExtension("kind", new CodeType(kind));
        licence.addExtension("number", new StringType("XL-2026"));
        licence.addExtension("issuer", new StringType("示例县卫生健康局"));
        Period period = new Period();
        period.getStartElement().setValueAsString("2020-01-01");
        period.getEndElement().setValueAsString(until);
        licence.addExtension("period", period);
        return organization;
    }

    OrganizationAffiliation affiliation(
            String name, String one, String other, String kind, String from, @Nullable String until) {
        OrganizationAffiliation affiliation = new OrganizationAffiliation()
                .setActive(true)
                .setOrganization(new Reference(organizationAddress(one)))
                .setParticipatingOrganization(new Reference(organizationAddress(other)));
        affiliation.setId(id(name));
        affiliation
                .addCode()
                .addCoding()
                .setSystem(Canonical.codeSystem("affiliation-kind"))
                .setCode(kind);
        affiliation.getPeriod().getStartElement().setValueAsString(from);
        affiliation.getPeriod().getEndElement().setValueAsString(until);
        return affiliation;
    }

    HealthcareService service(String name, String provider, String category) {
        HealthcareService service = new HealthcareService()
                .setActive(true)
                .setName("示例服务")
                .setProvidedBy(new Reference(organizationAddress(provider)));
        service.setId(id(name));
        service.addCategory()
                .addCoding()
                .setSystem(Canonical.codeSystem("network-service-category"))
                .setCode(category);
        service.addAvailableTime().setAllDay(true);
        return service;
    }

    Patient resident(String name, String manager) {
        Patient resident = SyntheticResident.aResident()
                .build()
                .setManagingOrganization(new Reference(organizationAddress(manager)));
        resident.setId(id(name));
        return resident;
    }

    static HttpResponse<String> put(Resource resource) {
        return SentRecord.by(
                SERVER,
                "PUT",
                resource.fhirType() + "/" + resource.getIdElement().getIdPart(),
                SentRecord.json(resource));
    }

    static void stored(Resource... resources) {
        for (Resource each : resources) {
            HttpResponse<String> answer = put(each);
            assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        }
    }

    static <T extends Resource> T asked(Class<T> type, String path) {
        HttpResponse<String> answer = SERVER.get("/fhir/" + path);
        assertThat(answer.statusCode()).as(path + ": " + answer.body()).isEqualTo(200);
        return SentRecord.read(type, answer);
    }

    /** The ids of a search's matches, in their order. */
    static List<String> found(String path) {
        return asked(Bundle.class, path).getEntry().stream()
                .map(entry -> entry.getResource().getIdElement().getIdPart())
                .toList();
    }
}
