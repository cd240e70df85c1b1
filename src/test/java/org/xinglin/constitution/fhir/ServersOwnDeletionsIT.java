package org.xinglin.constitution.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.testkit.InnerServer;
import org.xinglin.testkit.Reading;
import org.xinglin.testkit.SyntheticResident;

/** Derived facts go with their resident: neither a client, nor another task, nor the library by itself deletes one. */
class ServersOwnDeletionsIT {

    private static final Caller CLIENT = new Caller(null, "en", "request-1", null);
    private static final Duration DERIVED = Duration.ofMinutes(2);

    private final FhirStore store = InnerServer.bean(FhirStore.class);
    private final String resident = UUID.randomUUID().toString();

    private void residentWithAPressureAndAnAssessment() {
        Patient patient = SyntheticResident.aResident().build();
        patient.setId(resident);
        Observation pressure = Reading.aBloodPressure(165, 85)
                .of("Patient/" + resident)
                .at("2026-03-01T08:30:00+08:00")
                .build();
        pressure.setId(UUID.randomUUID().toString());
        QuestionnaireResponse response = ResponseBuilder.aMixedConstitution("Patient/" + resident);
        response.setId(UUID.randomUUID().toString());
        store.transact(CLIENT, Transactions.of(List.of(patient, pressure, response)));
    }

    private List<Observation> facts(String kind) {
        return store.search(CLIENT, Query.of(Observation.class).about(resident)).stream()
                .filter(fact -> fact.getCode().getCodingFirstRep().getSystem().contains("/ig/CodeSystem/"))
                .filter(fact -> kind.equals(
                        fact.getCode().getCodingFirstRep().getSystem().endsWith("constitution-type")
                                        || "constitution-assessment"
                                                .equals(fact.getCode()
                                                        .getCodingFirstRep()
                                                        .getCode())
                                ? "constitution"
                                : "chronic"))
                .toList();
    }

    /** With what says where they came from: else that would hold them. */
    private Bundle deletionOf(List<Observation> facts) {
        List<Provenance> origins = store.search(
                        CLIENT,
                        Query.of(Provenance.class)
                                .where(
                                        "target",
                                        facts.stream()
                                                .map(Transactions::address)
                                                .toArray(String[]::new)))
                .items();
        Bundle deletion = new Bundle().setType(BundleType.TRANSACTION);
        Stream.<Resource>concat(facts.stream(), origins.stream())
                .forEach(each -> deletion.addEntry()
                        .getRequest()
                        .setMethod(HTTPVerb.DELETE)
                        .setUrl(Transactions.address(each)));
        return deletion;
    }

    @SuppressWarnings("unchecked")
    private static void byTheLibraryItself(Bundle deletion) {
        ((IFhirSystemDao<Bundle, ?>) InnerServer.bean(DaoRegistry.class).getSystemDao())
                .transaction(new SystemRequestDetails(), deletion);
    }

    private static String refusal(Consumer<Bundle> sender, Bundle deletion) {
        try {
            sender.accept(deletion);
            return "done";
        } catch (BaseServerResponseException refused) {
            return ((OperationOutcome) refused.getOperationOutcome())
                    .getIssueFirstRep()
                    .getDetails()
                    .getCodingFirstRep()
                    .getCode();
        }
    }

    private Consumer<Bundle> as(Caller caller) {
        return deletion -> store.transact(caller, deletion);
    }

    @Test
    void factsAreDeletedWithTheirResidentAlone() {
        residentWithAPressureAndAnAssessment();
        for (String kind : List.of("chronic", "constitution")) {
            await(kind).atMost(DERIVED).until(() -> !facts(kind).isEmpty());
            List<Observation> facts = facts(kind);
            String refused = kind + "-derived";

            assertThat(refusal(as(CLIENT), deletionOf(facts))).isEqualTo(refused);
            assertThat(refusal(as(Caller.task("sandbox")), deletionOf(facts))).isEqualTo(refused);
            assertThat(refusal(ServersOwnDeletionsIT::byTheLibraryItself, deletionOf(facts)))
                    .isEqualTo(refused);
            assertThat(facts(kind)).hasSameSizeAs(facts);

            assertThat(refusal(as(CLIENT.setsOff(Caller.RESIDENT_DELETION)), deletionOf(facts)))
                    .isEqualTo("done");
            assertThat(facts(kind)).isEmpty();
        }
    }
}
