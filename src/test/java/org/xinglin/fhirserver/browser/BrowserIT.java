package org.xinglin.fhirserver.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.testkit.Posted;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.SyntheticResident;
import org.xinglin.testkit.XinglinServer;

/** Who opens an address in a browser sees a page, never a file to save; a program gets what it got before. */
class BrowserIT {

    private static final String CHROME =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    private static final XinglinServer SERVER = SharedServer.get();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient",
                "/fhir/Patient?_count=1&_sort=_lastUpdated",
                "/fhir/metadata",
                "/fhir/Patient/nobody",
                "/fhir/Nothing",
                "/fhir/Patient?bogus=1",
                "/nothing",
                "/fhir/Patient/_history?_count=2",
                "/fhir/ValueSet/$expand?url=http://hl7.org/fhir/ValueSet/administrative-gender",
                "/fhir/Patient?_count=1&_format=html"
            })
    void anyAnswerIsAPageInABrowser(String address) {
        HttpResponse<String> page = browse(address, "zh-CN,zh;q=0.9");
        HttpResponse<String> plain = SERVER.get(address.replace("&_format=html", ""));

        assertThat(page.statusCode()).isEqualTo(plain.statusCode());
        assertThat(header(page, "Content-Type")).startsWith("text/html").containsIgnoringCase("utf-8");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'");
        assertThat(header(page, "Vary")).containsIgnoringCase("Accept-Language");
        assertThat(page.headers().firstValue("Content-Disposition")).isEmpty();
        assertThat(page.body())
                .contains("<html lang=\"zh-CN\">")
                .contains("resourceType")
                .doesNotContain("<script");
        assertThat(browse(address, "en-GB").body()).contains("<html lang=\"en\">");
        assertThat(header(plain, "Content-Type")).startsWith("application/fhir+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*/*", "application/json", "application/fhir+json", "application/fhir+json,text/html;q=0.5", ""})
    void aProgramGetsFhirJson(String accepted) {
        HttpResponse<String> answer = SERVER.send(
                "/fhir/Patient?_count=1", request -> accepted.isEmpty() ? request : request.header("Accept", accepted));

        assertThat(header(answer, "Content-Type")).startsWith("application/fhir+json");
        assertThat(answer.body()).startsWith("{");
    }

    @Test
    void aFormatThatIsAskedForGoesFirst() {
        for (String format : List.of("json", "application/fhir+json")) {
            assertThat(header(
                            browse("/fhir/Patient?_count=1&_format=" + format.replace("+", "%2B"), "zh"),
                            "Content-Type"))
                    .startsWith("application/fhir+json");
        }
        assertThat(header(browse("/fhir/Patient?_count=1&_format=xml", "zh"), "Content-Type"))
                .startsWith("application/fhir+xml");
    }

    @Test
    void whatAClientHasStoredIsShownAndNothingElse() {
        Patient resident = SyntheticResident.aResident().build();
        resident.getNameFirstRep().setText("<script>alert(1)</script> \"\\u003c & '");
        String id = Posted.by(SERVER.client(), resident).getValue();
        String other = Posted.by(
                        SERVER.client(),
                        SyntheticResident.aResident()
                                .build()
                                .addLink(new Patient.PatientLinkComponent()
                                        .setType(Patient.LinkType.SEEALSO)
                                        .setOther(new org.hl7.fhir.r4.model.Reference(id))))
                .getValue();

        assertThat(browse("/fhir/" + id, "zh").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script");
        assertThat(browse("/fhir/" + other, "zh").body()).contains("<a href=\"/fhir/" + id + "\">" + id + "</a>");
        assertThat(browse("/fhir/Patient?name=%3Cscript%3E", "zh").body()).doesNotContain("<script");
    }

    @Test
    void pagesLeadOn() {
        Posted.by(SERVER.client(), SyntheticResident.aResident().build());
        Posted.by(SERVER.client(), SyntheticResident.aResident().build());
        String page = browse("/fhir/Patient?_count=1", "en").body();

        assertThat(page).contains(">Next page</a>").contains("href=\"/fhir/Patient?_count=1&amp;_cursor=");
        assertThat(page).contains("href=\"/fhir/Patient?_count=1&amp;_format=json\"");
        assertThat(browse("/fhir/Patient/nobody", "zh").body()).contains("<li class=\"error\">");
    }

    @Test
    void theRootSaysWhatThisIs() {
        HttpResponse<String> chinese = browse("/", "zh-CN");
        HttpResponse<String> english = browse("/", "en");

        assertThat(header(chinese, "Content-Type")).startsWith("text/html");
        assertThat(chinese.body()).contains("县域医共体").contains(SERVER.fhirBase()).contains("/ig/zh/index.html");
        assertThat(english.body())
                .contains("lang=\"en\"")
                .contains("/ig/en/index.html")
                .contains("/actuator/health");
        assertThat(chinese.body() + english.body()).doesNotContain("<script").doesNotContain("https://");
        assertThat(browse("/actuator/health", "en").body())
                .contains("<html lang=\"en\">")
                .contains("UP");
        HttpResponse<String> program = SERVER.get("/");
        assertThat(header(program, "Content-Type")).startsWith("application/json");
        assertThat(program.body())
                .contains("\"base\":\"" + SERVER.fhirBase() + "\"")
                .contains("/actuator/health/readiness");
        assertThat(SERVER.get("/favicon.ico").statusCode()).isEqualTo(200);
        assertThat(header(SERVER.get("/favicon.ico"), "Content-Type")).isEqualTo("image/png");
    }

    @Test
    void theOpenApiPageIsSmallAndHasBodiesThatAreStoredAsTheyStand() {
        String documented = SERVER.send(
                        "/fhir/api-docs?page=Patient", request -> request.header("Accept-Language", "zh"))
                .body();

        assertThat(documented).contains("新建一条 Patient").contains("示例乙");
        for (String page : List.of("/fhir/swagger-ui/", "/fhir/api-docs", "/", "/fhir/metadata?_format=html")) {
            HttpResponse<String> answer = SERVER.send(
                    page, request -> request.header("Accept", CHROME).header("Accept-Encoding", "gzip"));
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(header(answer, "Content-Encoding")).as(page).isEqualTo("gzip");
        }
    }

    private static HttpResponse<String> browse(String address, String language) {
        return SERVER.send(
                address,
                request -> request.header("Accept", CHROME)
                        .header("Accept-Language", language)
                        .GET());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }
}
