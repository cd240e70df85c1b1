package org.xinglin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/** The running server serves the guide that was built with it, and is otherwise as it was. */
@Tag("both-modes")
class GuideIT {

    private static final XinglinServer SERVER = SharedServer.get();

    @Test
    void theFrontDoorLeadsToTheReadersLanguage() {
        assertThat(location(get("/ig/", "en-GB,en;q=0.9"))).isEqualTo("/ig/en/index.html");
        assertThat(location(get("/ig", "zh-CN"))).isEqualTo("/ig/zh/index.html");
        assertThat(location(SERVER.get("/ig/"))).isEqualTo("/ig/zh/index.html");
        assertThat(get("/ig/", "en").headers().allValues("Vary")).anyMatch(vary -> vary.contains("Accept-Language"));
        assertThat(location(get("/ig/en/", "zh"))).isEqualTo("/ig/en/index.html");
    }

    @Test
    void aPageIsWhatWasBuilt() {
        HttpResponse<String> page = SERVER.get("/ig/zh/StructureDefinition-BloodPressure.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(header(page, "Content-Security-Policy")).contains("default-src 'none'", "connect-src 'self'");
        assertThat(page.body())
                .isEqualTo(BuiltGuide.read(BuiltGuide.FOLDER.resolve("zh/StructureDefinition-BloodPressure.html")));
    }

    @Test
    void aBrowserKeepsAPageForAsLongAsItHolds() {
        HttpResponse<String> first = SERVER.get("/ig/assets/guide.css");
        assertThat(header(first, "Cache-Control")).contains("no-cache");
        assertThat(header(first, "Content-Type")).startsWith("text/css");
        String tag = header(first, "ETag");

        HttpResponse<String> again =
                SERVER.send("/ig/assets/guide.css", request -> request.header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void canonicalUrlsLeadToAPageOrToJson() {
        HttpResponse<String> person = get("/ig/StructureDefinition/BloodPressure", "en");
        assertThat(location(person)).isEqualTo("/ig/en/StructureDefinition-BloodPressure.html");

        HttpResponse<String> program = SERVER.send(
                "/ig/StructureDefinition/BloodPressure", request -> request.header("Accept", "application/fhir+json"));
        assertThat(location(program)).isEqualTo("/ig/StructureDefinition-BloodPressure.json");
        HttpResponse<String> json = SERVER.get("/ig/StructureDefinition-BloodPressure.json");
        assertThat(header(json, "Content-Type")).startsWith("application/json");
        assertThat(json.body())
                .contains("\"url\": \"https://xinglin-fhir.github.io/ig/StructureDefinition/BloodPressure\"");
    }

    @Test
    void thePackageCanBeDownloaded() {
        HttpResponse<String> named = SERVER.get("/ig/xinglin.fhir.tcm-0.1.0.tgz");
        HttpResponse<String> unnamed = SERVER.get("/ig/package.tgz");

        assertThat(named.statusCode()).isEqualTo(200);
        assertThat(header(named, "Content-Type")).isEqualTo("application/gzip");
        assertThat(unnamed.body()).isEqualTo(named.body());
    }

    @Test
    void whatIsNotThereIsSaidToAPersonInHtml() {
        HttpResponse<String> missing = SERVER.get("/ig/zh/no-such-page.html");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(header(missing, "Content-Type")).isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(missing.body())
                .contains("没有这一页", "class=\"search\"", "/ig/zh/rules.html", "/ig/zh/../assets/search-zh.js");
        assertThat(SERVER.get("/ig/en/deep/down/no-such-page.html").body())
                .contains("There is no such page", "/ig/en/rules.html");
    }

    @Test
    void nothingButTheGuideIsServedThere() {
        assertThat(SERVER.get("/ig/../application.yaml").statusCode()).isBetween(400, 404);
        assertThat(SERVER.get("/ig/%2e%2e/application.yaml").statusCode()).isBetween(400, 404);
        assertThat(SERVER.post("/ig/zh/index.html", "{}").statusCode()).isEqualTo(405);
    }

    @Test
    void theRestIsAsBefore() {
        HttpResponse<String> elsewhere = SERVER.get("/nothing-here");
        assertThat(elsewhere.statusCode()).isEqualTo(404);
        assertThat(elsewhere.body()).contains("OperationOutcome", "interaction-not-supported");

        HttpResponse<String> fhir = SERVER.get("/fhir/metadata");
        assertThat(fhir.statusCode()).isEqualTo(200);
        assertThat(header(fhir, "Content-Security-Policy")).doesNotContain("connect-src");
        assertThat(fhir.headers().firstValue("ETag")).isEmpty();
    }

    private static HttpResponse<String> get(String path, String language) {
        return SERVER.send(path, request -> request.header("Accept-Language", language));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return header(answer, "Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
