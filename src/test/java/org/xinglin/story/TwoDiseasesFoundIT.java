package org.xinglin.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.story.Records.coded;
import static org.xinglin.story.Records.diagnosis;
import static org.xinglin.story.Records.pressure;
import static org.xinglin.story.Records.resident;
import static org.xinglin.story.Ridge.COUNTY;
import static org.xinglin.story.Ridge.HOSPITAL;
import static org.xinglin.story.Ridge.STRANGER;
import static org.xinglin.story.Ridge.TOWNSHIP;
import static org.xinglin.story.Ridge.VILLAGE;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Two chronic diseases (002), steps 1 to 7 as far as the rooms are there: a village finds somebody, a township confirms it, the
 * county leads him, and the server says whom to refer.
 */
class TwoDiseasesFoundIT {

    @BeforeAll
    static void theCountyIsThere() {
        Ridge.settles();
    }

    /** Step 1. */
    @Test
    void theNetworkIsFoundByWhatEachIs() {
        for (String role : List.of("chronic-centre", "chronic-station", "chronic-room", "chronic-guidance")) {
            assertThat(STRANGER.desk().finds("Organization?type=" + role))
                    .as(role)
                    .isNotEmpty();
        }
        JsonNode reach = COUNTY.desk().reads(COUNTY.address() + "/$reach");
        assertThat(reach.toString()).contains("\"level\"", "\"county\"");
        assertThat(reach.findValuesAsText("valueInteger").get(0)).isEqualTo("3");
        assertThat(VILLAGE.desk().reads(VILLAGE.address() + "/$reach").findValuesAsText("reference"))
                .containsExactly(VILLAGE.address(), TOWNSHIP.address(), COUNTY.address());
        assertThat(TOWNSHIP.desk()
                        .theOne("OrganizationAffiliation?primary-organization=" + TOWNSHIP.address()
                                + "&role=medical-consortium&active=true&date=ge" + Records.today()
                                + "&date=le" + Records.today())
                        .at("/participatingOrganization/reference")
                        .asText())
                .isEqualTo(HOSPITAL.address());
    }

    /** Steps 2 to 6. */
    @Test
    void somebodyIsFoundGradedConfirmedAndFollowed() {
        String resident = VILLAGE.his().files(resident("1958-03-12", VILLAGE));

        // The village measures, and is told the grade and what it rests on.
        String reading = VILLAGE.his().files(pressure(resident, VILLAGE, 40, 152, 94));
        concluded(resident, "bp-grade", "grade-1");
        assertThat(VILLAGE.desk()
                        .reads(resident + "/$chronic-status?disease=hypertension")
                        .toString())
                .contains(reading);

        // A diagnosis that is not confirmed leads to nothing.
        JsonNode suspected = TOWNSHIP.his().stores(diagnosis(resident, "I10", "provisional"));
        assertThat(Ridge.status(TOWNSHIP.desk(), resident, "label")).isEmpty();
        TOWNSHIP.his().stores(suspected.toString().replace("\"provisional\"", "\"confirmed\""));

        // Once confirmed: control, risk, label, who leads, a plan with the next day.
        JsonNode label = concluded(resident, "management-label", "yellow");
        assertThat(label.path("status").asText()).isEqualTo("preliminary");
        assertThat(Ridge.status(TOWNSHIP.desk(), resident, "leadLevel").orElseThrow())
                .contains("township");
        assertThat(COUNTY.desk().finds("Observation?patient=" + resident + "&code=bp-control,cv-risk-level"))
                .isNotEmpty();
        String plan = "CarePlan?patient=" + resident + "&category=chronic-follow-up&status=active";
        await("a plan")
                .untilAsserted(() -> assertThat(VILLAGE.desk().finds(plan)).hasSize(1));
        String due = Ridge.status(VILLAGE.desk(), resident, "nextDue").orElseThrow();

        // A team of three levels takes him on, and the village follows him: the next day moves.
        Ridge.signs(resident);
        VILLAGE.his().files(pressure(resident, VILLAGE, 20, 134, 82));
        VILLAGE.his().files(followUp(resident));
        await("the next day")
                .untilAsserted(() -> assertThat(Ridge.status(VILLAGE.desk(), resident, "nextDue")
                                .orElseThrow())
                        .isGreaterThan(due));
        assertThat(STRANGER.desk().finds("Observation?patient=" + resident)).isEmpty();
    }

    /** Steps 4 and 7. */
    @Test
    void aCrisisIsTheCountysAndWhomToReferIsOneSearch() {
        String resident = VILLAGE.his().files(resident("1958-03-12", VILLAGE));
        TOWNSHIP.his().files(diagnosis(resident, "I10", "confirmed"));
        String crisis = VILLAGE.his().files(pressure(resident, VILLAGE, 5, 190, 115));

        JsonNode label = concluded(resident, "management-label", "red");
        await("an alert")
                .untilAsserted(() -> assertThat(COUNTY.desk()
                                .finds("Observation?code=critical-alert&interpretation=HH&patient=" + resident))
                        .hasSize(1));
        // The work is the county's, and the village knows of it.
        await("the county's work").untilAsserted(() -> {
            JsonNode work =
                    COUNTY.desk().theOne("Task?code=critical-alert&owner=" + COUNTY.address() + "&patient=" + resident);
            assertThat(work.at("/restriction/recipient/0/reference").asText()).isEqualTo(VILLAGE.address());
        });
        String toRefer = "ServiceRequest?status=draft&intent=proposal&category=referral-up&subject=" + resident;
        await("a proposal")
                .untilAsserted(() -> assertThat(TOWNSHIP.desk().finds(toRefer)).hasSize(1));
        JsonNode proposal = TOWNSHIP.desk().theOne(toRefer);
        assertThat(proposal.at("/performer/0/reference").asText()).isEqualTo(COUNTY.address());
        assertThat(proposal.path("supportingInfo").isEmpty()).isFalse();
        assertThat(VILLAGE.desk().reads(crisis).path("status").asText()).isEqualTo("final");

        // Who leads looks at the label and confirms it.
        String doctor = doctor();
        JsonNode confirmed = Program.done(COUNTY.his()
                .request(
                        "POST",
                        "Observation/" + label.path("id").asText() + "/$confirm-label",
                        "{'resourceType':'Parameters','parameter':[{'name':'practitioner','valueReference':{'reference':'%s'}}]}"
                                .formatted(doctor)));
        assertThat(confirmed.path("status").asText()).isEqualTo("final");
        // Once the township has sent him away instead, the work is done: see the story that goes on from here.
        Program.refused(TOWNSHIP.his().request("DELETE", Program.address(proposal), ""), 422, "referral-proposal");
    }

    private static String doctor() {
        String doctor = COUNTY.his()
                .files("{'resourceType':'Practitioner','active':true,'name':[{'text':'示例医生'}],'qualification':[{'code':"
                        + coded("practice-category", "clinical") + "}]}");
        COUNTY.his()
                .files(
                        "{'resourceType':'PractitionerRole','active':true,'practitioner':{'reference':'%s'},'organization':{'reference':'%s'},'code':[%s]}"
                                .formatted(doctor, COUNTY.address(), coded("practitioner-role", "chronic-specialist")));
        return doctor;
    }

    private static String followUp(String resident) {
        return """
            {'resourceType':'Encounter','status':'finished','subject':{'reference':'%s'},'type':[%s],
             'class':{'system':'http://terminology.hl7.org/CodeSystem/v3-ActCode','code':'AMB'},
             'extension':[{'url':'%sStructureDefinition/follow-up-outcome','valueCodeableConcept':%s}],
             'serviceProvider':{'reference':'%s'},'period':{'start':'%s'}}\
            """.formatted(
                        resident,
                        coded("encounter-type", "chronic-follow-up"),
                        Records.IG,
                        coded("control-class", "satisfied"),
                        VILLAGE.address(),
                        Records.minutesAgo(10));
    }

    /** What is concluded of him, as soon as it says this. */
    private static JsonNode concluded(String resident, String kind, String value) {
        String search = "Observation?patient=" + resident + "&method=norm-2017&code=" + kind;
        await(kind + " " + value)
                .untilAsserted(() -> assertThat(TOWNSHIP.desk().finds(search))
                        .extracting(each ->
                                each.at("/valueCodeableConcept/coding/0/code").asText())
                        .containsExactly(value));
        return TOWNSHIP.desk().theOne(search);
    }
}
