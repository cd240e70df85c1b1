package org.xinglin.sandbox;

import ca.uhn.fhir.rest.client.api.IGenericClient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/** The county as a server has it, by searches. */
final class StoredCounty {

    /** What the sandbox writes of a resident, and of the county. */
    static final List<String> TYPES = List.of(
            "Organization",
            "Patient",
            "Condition",
            "Observation",
            "CarePlan",
            "ServiceRequest",
            "QuestionnaireResponse",
            "CareTeam",
            "Consent",
            "Encounter",
            "Basic");

    private final IGenericClient client;

    StoredCounty(XinglinServer server) {
        this.client = server.client();
    }

    /** @param search such as {@code Patient?gender=female} */
    int total(String search) {
        String separator = search.contains("?") ? "&" : "?";
        return client.search()
                .byUrl(search + separator + "_summary=count")
                .returnBundle(Bundle.class)
                .execute()
                .getTotal();
    }

    /** The day on which its histories count. */
    LocalDate today() {
        return LocalDate.parse(first("Basic?_id=sandbox-county", Basic.class)
                .getCreatedElement()
                .getValueAsString());
    }

    /** All pages. */
    List<Resource> all(String search) {
        List<Resource> found = new ArrayList<>();
        Bundle page = client.search().byUrl(search).returnBundle(Bundle.class).execute();
        while (true) {
            page.getEntry().stream().map(BundleEntryComponent::getResource).forEach(found::add);
            if (page.getLink(IBaseBundle.LINK_NEXT) == null) {
                return found;
            }
            page = client.loadPage().next(page).execute();
        }
    }

    <T extends Resource> T first(String search, Class<T> type) {
        Bundle page = client.search().byUrl(search).returnBundle(Bundle.class).execute();
        return type.cast(page.getEntryFirstRep().getResource());
    }

    /** What a team had to do in the year before the county's day, and did. */
    Parameters workload(String team) {
        Parameters period = new Parameters();
        period.addParameter()
                .setName("start")
                .setValue(new DateTimeType(today().minusYears(1).toString()));
        period.addParameter().setName("end").setValue(new DateTimeType(today().toString()));
        return client.operation()
                .onInstance(team)
                .named("$workload")
                .withParameters(period)
                .useHttpGet()
                .execute();
    }
}
