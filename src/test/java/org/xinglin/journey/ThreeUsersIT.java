package org.xinglin.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.Reading.LOINC;
import static org.xinglin.testkit.Reading.aBloodPressure;
import static org.xinglin.testkit.Reading.aFastingGlucose;
import static org.xinglin.testkit.SyntheticResident.aResident;

import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.SearchTotalModeEnum;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.AdditionalRequestHeadersInterceptor;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.Refusal;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** A hospital system posts, an app queries, a tester breaks things: over HTTP, with the FHIR client they would use. */
@Tag("both-modes")
class ThreeUsersIT {

    private static final String CATEGORIES = "https://xinglin-fhir.github.io/ig/CodeSystem/care-plan-category";
    private static final OffsetDateTime START = OffsetDateTime.of(2026, 1, 5, 8, 0, 0, 0, ZoneOffset.ofHours(8));

    private final XinglinServer server = SharedServer.get();
    private final IGenericClient client = server.client();

    /** Each run has numbers of its own, so that the server may be used before and after. */
    private final String sender = "https://his.example.org/" + UUID.randomUUID();

    @Test
    void aHospitalPostsAThousandReadingsInTransactionsOfFifty() {
        List<String> residents = register(20);

        for (int batch = 0; batch < 20; batch++) {
            List<Resource> readings = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                int number = batch * 50 + i;
                OffsetDateTime time = START.plusHours(number);
                String resident = residents.get(number % residents.size());
                readings.add((number % 5 == 0 ? aFastingGlucose(5 + number % 7) : aBloodPressure(120 + number % 60, 80))
                        .of(resident)
                        .at(time)
                        .numbered(sender, "R" + number)
                        .build());
            }
            Bundle answer = post(readings);
            assertThat(answer.getEntry())
                    .hasSize(50)
                    .allSatisfy(
                            entry -> assertThat(entry.getResponse().getStatus()).startsWith("201"));
        }

        Bundle count = client.search()
                .byUrl("Observation?identifier=" + sender + "|&_summary=count")
                .returnBundle(Bundle.class)
                .execute();
        assertThat(count.getTotal()).isEqualTo(1000);
    }

    @Test
    void anAppShowsThePlanAndTheLatestValue() {
        String resident = register(1).get(0);
        post(List.of(
                aBloodPressure(150, 95).of(resident).at(START).build(),
                aBloodPressure(138, 84).of(resident).at(START.plusDays(30)).build(),
                aBloodPressure(145, 90).of(resident).at(START.plusDays(10)).build()));
        post(List.of(
                plan(resident, "chronic-follow-up", CarePlanStatus.ACTIVE),
                plan(resident, "chronic-follow-up", CarePlanStatus.COMPLETED),
                plan(resident, "tcm-conditioning", CarePlanStatus.ACTIVE)));

        Bundle latest = client.search()
                .forResource(Observation.class)
                .where(Observation.PATIENT.hasId(resident))
                .and(Observation.CODE.exactly().systemAndCode(LOINC, "85354-9"))
                .sort()
                .descending(Observation.DATE)
                .count(1)
                .returnBundle(Bundle.class)
                .execute();
        Bundle plans = client.search()
                .forResource(CarePlan.class)
                .where(CarePlan.PATIENT.hasId(resident))
                .and(CarePlan.CATEGORY.exactly().systemAndCode(CATEGORIES, "chronic-follow-up"))
                .and(CarePlan.STATUS.exactly().code("active"))
                .totalMode(SearchTotalModeEnum.ACCURATE)
                .returnBundle(Bundle.class)
                .execute();

        Observation newest = (Observation) latest.getEntryFirstRep().getResource();
        assertThat(newest.getComponent().get(0).getValueQuantity().getValue()).isEqualByComparingTo("138");
        assertThat(plans.getTotal()).isEqualTo(1);
    }

    @Test
    void aTesterReadsWhyAReadingIsRefusedAndFindsNoTraceOfIt() {
        String resident = register(1).get(0);
        Observation wrong = aBloodPressure(150, 95)
                .of(resident)
                .at(START)
                .numbered(sender, "wrong")
                .inKilopascals()
                .build();

        OperationOutcome validated =
                (OperationOutcome) client.validate().resource(wrong).execute().getOperationOutcome();
        Refusal inChinese = Refusal.of(() -> client.create().resource(wrong).execute());
        client.registerInterceptor(english());
        Refusal inEnglish = Refusal.of(() -> client.create().resource(wrong).execute());

        assertThat(Refusal.rules(validated)).contains("value-fixed").isEqualTo(inChinese.rules());
        assertThat(inChinese.outcome().getIssue()).anySatisfy(issue -> {
            assertThat(issue.getExpression().get(0).getValue())
                    .isEqualTo("Observation.component[0].value.ofType(Quantity).code");
            assertThat(issue.getDetails().getText()).contains("mm[Hg]").containsPattern("\\p{IsHan}");
            assertThat(issue.getDiagnostics()).contains("kPa");
        });
        assertThat(inEnglish.rules()).isEqualTo(inChinese.rules());
        assertThat(inEnglish.texts()).allSatisfy(text -> assertThat(text).doesNotContainPattern("\\p{IsHan}"));
        assertThat(readingsOfSender()).isZero();
    }

    @Test
    void aTransactionWithOneWrongEntryLeavesNothing() {
        String resident = register(1).get(0);

        Refusal refused = Refusal.of(() -> post(List.of(
                aBloodPressure(150, 95)
                        .of(resident)
                        .at(START)
                        .numbered(sender, "1")
                        .build(),
                aBloodPressure(95, 150)
                        .of(resident)
                        .at(START)
                        .numbered(sender, "2")
                        .build())));

        assertThat(refused.rules()).contains("blood-pressure-1");
        assertThat(readingsOfSender()).isZero();
    }

    @Test
    void aTesterBreaksThingsAndIsToldWhatToDo() {
        String resident = register(1).get(0);
        MethodOutcome reading = client.create()
                .resource(aFastingGlucose(6.1).of(resident).at(START).build())
                .execute();

        assertRefused(
                400,
                "reference-not-found",
                () -> client.create()
                        .resource(aFastingGlucose(6.1)
                                .of("Patient/nobody")
                                .at(START)
                                .build())
                        .execute());
        assertRefused(
                400,
                "unknown-search-parameter",
                () -> client.search()
                        .byUrl("Observation?resident=" + resident)
                        .returnBundle(Bundle.class)
                        .execute());
        assertRefused(
                409,
                "still-referenced",
                () -> client.delete()
                        .resourceById("Patient", resident.substring("Patient/".length()))
                        .execute());
        assertRefused(
                404,
                "resource-not-found",
                () -> client.read()
                        .resource(Observation.class)
                        .withId("nothing")
                        .execute());
        assertThat(client.read()
                        .resource(Observation.class)
                        .withId(reading.getId().toUnqualifiedVersionless())
                        .execute()
                        .getSubject()
                        .getReference())
                .isEqualTo(resident);
    }

    private List<String> register(int residents) {
        List<Resource> patients = new ArrayList<>();
        for (int i = 0; i < residents; i++) {
            patients.add(aResident().build());
        }
        return post(patients).getEntry().stream()
                .map(entry -> entry.getResponse().getLocation().replaceFirst("/_history.*", ""))
                .toList();
    }

    private Bundle post(List<? extends Resource> resources) {
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        for (Resource resource : resources) {
            transaction
                    .addEntry()
                    .setFullUrl("urn:uuid:" + UUID.randomUUID())
                    .setResource(resource)
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl(resource.fhirType());
        }
        return client.transaction().withBundle(transaction).execute();
    }

    private static CarePlan plan(String resident, String category, CarePlanStatus status) {
        CarePlan plan = new CarePlan();
        plan.setStatus(status).setIntent(CarePlanIntent.PLAN).setSubject(new Reference(resident));
        plan.addCategory().addCoding().setSystem(CATEGORIES).setCode(category);
        plan.getPeriod().setStartElement(new DateTimeType("2026-01-05"));
        return plan;
    }

    private int readingsOfSender() {
        return client.search()
                .byUrl("Observation?identifier=" + sender + "|&_summary=count")
                .returnBundle(Bundle.class)
                .execute()
                .getTotal();
    }

    private static AdditionalRequestHeadersInterceptor english() {
        AdditionalRequestHeadersInterceptor headers = new AdditionalRequestHeadersInterceptor();
        headers.addHeaderValue("Accept-Language", "en");
        return headers;
    }

    private static void assertRefused(int status, String rule, ThrowingCallable request) {
        Refusal refused = Refusal.of(request);
        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.rules()).containsExactly(rule);
        assertThat(refused.texts()).allSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
    }
}
