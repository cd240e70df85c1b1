package org.xinglin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.contract.ContractCounty.accepted;
import static org.xinglin.contract.ContractCounty.confirm;
import static org.xinglin.contract.ContractCounty.of;
import static org.xinglin.contract.ContractCounty.planOf;
import static org.xinglin.contract.ContractCounty.refused;
import static org.xinglin.contract.ContractCounty.send;
import static org.xinglin.contract.ContractCounty.today;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Packages that a county stores: held to their profile and understood, and signed at once. */
class ServicePackagesIT {

    private static final ContractCounty COUNTY = new ContractCounty();

    private static final String ACTION =
            "{'title':'每季度上门','code':[{'coding':[{'system':'https://county.example/duties','code':'home-visit'}]}],"
                    + "'timingTiming':{'repeat':{'frequency':1,'period':3,'periodUnit':'mo'}},"
                    + "'output':[{'type':'Encounter'}]}";

    private static String aPackage(String url, String type, String population, String action) {
        return "{'resourceType':'PlanDefinition','url':'" + url
                + "','version':'2026','title':'县里的服务包','status':'active',"
                + "'extension':[{'url':'https://xinglin-fhir.github.io/ig/StructureDefinition/contract-months','valuePositiveInt':24}],"
                + "'type':{'coding':[{'system':'http://terminology.hl7.org/CodeSystem/plan-definition-type','code':'"
                + type + "'}]},"
                + "'useContext':[{'code':{'system':'http://terminology.hl7.org/CodeSystem/usage-context-type','code':'focus'},"
                + "'valueCodeableConcept':{'coding':[{'system':'https://xinglin-fhir.github.io/ig/CodeSystem/population-category','code':'"
                + population + "'}]}}],'action':[" + action + "]}";
    }

    private static String url() {
        return "https://county.example/PlanDefinition/" + UUID.randomUUID();
    }

    private static HttpResponse<String> store(String definition) {
        return send("POST", "PlanDefinition", definition);
    }

    @Test
    void aCountysPackageIsSignedForAsLongAsItSays() {
        String url = url();
        accepted(store(aPackage(url, "workflow-definition", "elderly", ACTION)));

        var plan = planOf(COUNTY.sign(COUNTY.resident(), of(url), confirm()));
        assertThat(plan.getInstantiatesCanonical().get(0).getValue()).isEqualTo(url + "|2026");
        assertThat(plan.getPeriod().getEndElement().getValueAsString())
                .isEqualTo(today().plusMonths(24).minusDays(1).toString());
        assertThat(plan.getTitle()).isEqualTo("县里的服务包");
    }

    @Test
    void everyServiceSaysHowOftenAndWhatProvesIt() {
        refused(
                store(aPackage(
                        url(),
                        "workflow-definition",
                        "elderly",
                        ACTION.replace(",'output':[{'type':'Encounter'}]", ""))),
                422,
                "element-required");
        refused(
                store(aPackage(
                        url(),
                        "workflow-definition",
                        "elderly",
                        ACTION.replaceAll("'timingTiming':\\{[^}]*\\}\\},", ""))),
                422,
                "element-required");
    }

    @Test
    void whatIsNotUnderstoodIsNotStored() {
        String conditional = ACTION.replace(
                "'timingTiming'",
                "'condition':[{'kind':'applicability','expression':{'language':'text/fhirpath','expression':'%patient.age() > 3'}}],"
                        + "'timingTiming'");
        refused(store(aPackage(url(), "workflow-definition", "elderly", conditional)), 422, "package-not-understood");
        refused(
                store(aPackage(url(), "workflow-definition", "elderly", ACTION + "," + ACTION)),
                422,
                "package-not-understood");
    }

    /** Other definitions are nobody's business here. */
    @Test
    void aDefinitionOfAnotherTypeIsNoPackage() {
        accepted(store(aPackage(url(), "order-set", "elderly", "{'title':'随便'}")));
    }
}
