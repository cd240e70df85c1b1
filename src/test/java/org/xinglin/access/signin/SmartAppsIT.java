package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.testkit.XinglinServer;

/** Clients that others have written get in: {@code fhirclient} in a browser, {@code openid-client} in Node.js. */
class SmartAppsIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SHOTS = Path.of("target/sign-in-pages");

    private static Chromium chromium;

    private final XinglinServer server = SignInServer.server();

    @BeforeAll
    static void browser() throws IOException {
        NodePackages.folder();
        chromium = Chromium.open();
        Files.createDirectories(SHOTS);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void anAppOpenedByItselfReadsAndRefreshes() {
        try (BrowserContext context = chromium.browser().newContext(new NewContextOptions().setLocale("zh-CN"))) {
            Page page = context.newPage();
            page.navigate(launchPage("launch/patient patient/*.rs openid fhirUser offline_access", "iss"));
            page.getByLabel("用户名").fill("colleague");
            page.getByLabel("密码").fill(SignInServer.PASSWORD);
            page.getByLabel("密码").press("Enter");
            page.getByText("王秀英").click();
            page.locator("main button[type=submit]:not([name])").first().click();
            page.getByText("允许", new Page.GetByTextOptions().setExact(true)).click();
            worksIn(page, "p1", "王秀英");
            assertThat(page.evaluate("client.getFhirUser()")).isEqualTo("PractitionerRole/r1");
        }
    }

    @Test
    void anAppOpenedBesideARecordReadsThatOneAndRefreshes() {
        String launch = SignInHttpIT.launch(SignInServer.platform(), "p2", "page");
        try (BrowserContext context = chromium.browser().newContext(new NewContextOptions().setLocale("en"))) {
            Page page = context.newPage();
            page.navigate(
                    launchPage("launch patient/*.rs openid fhirUser offline_access", "launch=" + launch + "&iss"));
            page.getByLabel("User name").fill("doctor");
            page.getByLabel("Password").fill(SignInServer.PASSWORD);
            page.getByLabel("Password").press("Enter");
            page.getByText("Allow", new Page.GetByTextOptions().setExact(true)).click();
            worksIn(page, "p2", "李建国");
        }
    }

    private void worksIn(Page page, String patient, String name) {
        page.waitForURL(SignInServer.site().origin() + SmartAppSite.APP + "**");
        page.waitForFunction("document.body.innerText.match(/ready|failed/)");
        assertThat(page.locator("body").innerText()).isEqualTo("ready");
        assertThat(page.evaluate("client.patient.id")).isEqualTo(patient);
        assertThat(page.evaluate("client.patient.read().then(each => each.name[0].text)"))
                .isEqualTo(name);
        Object before = page.evaluate("client.state.tokenResponse.access_token");
        Object after = page.evaluate("client.refresh().then(state => state.tokenResponse.access_token)");
        assertThat(after).isNotNull().isNotEqualTo(before);
        assertThat(page.evaluate("client.request('Observation').then(bundle => bundle.resourceType)"))
                .isEqualTo("Bundle");
    }

    private String launchPage(String scope, String query) {
        return SignInServer.site().origin() + SmartAppSite.LAUNCH + "?scope="
                + URLEncoder.encode(scope, StandardCharsets.UTF_8) + "&" + query + "="
                + URLEncoder.encode(server.fhirBase(), StandardCharsets.UTF_8);
    }

    /** Each page as a phone and a desk see it, without anything that axe-core calls a fault. */
    @ParameterizedTest
    @CsvSource({"zh-CN, 390", "en, 390", "zh-CN, 1200", "en, 1200"})
    void thePagesAreAccessible(String language, int width) throws IOException {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions().setLocale(language).setViewportSize(width, 800))) {
            Page page = context.newPage();
            String picture = language + "-" + width + "-";
            Map<String, String> request = FormBrowser.request("phone");
            request.put("prompt", "consent");
            page.navigate(server.url() + "/oauth2/authorize?" + FormBrowser.encoded(request));
            look(page, picture + "1-sign-in", faults);
            signIn(page, "张医生", "wrong");
            look(page, picture + "2-wrong", faults);
            signIn(page, "张医生", SignInServer.PASSWORD);
            look(page, picture + "4-patient", faults);
            page.locator("#find").fill("不存在");
            page.locator("button[name=search]").click();
            look(page, picture + "5-nobody", faults);
            page.locator("#find").fill("");
            page.locator("button[name=search]").click();
            page.locator("input[type=radio]").first().check();
            page.locator("main button[type=submit]:not([name])").first().click();
            look(page, picture + "6-consent", faults);
            page.navigate(server.url() + "/oauth2/authorize?client_id=nobody");
            look(page, picture + "7-refused", faults);
        }
        try (BrowserContext context = chromium.browser()
                .newContext(new NewContextOptions().setLocale(language).setViewportSize(width, 800))) {
            Page page = context.newPage();
            page.navigate(server.url() + "/oauth2/authorize?" + FormBrowser.encoded(FormBrowser.request("phone")));
            signIn(page, "auditor2", SignInServer.PASSWORD);
            look(page, language + "-" + width + "-3-second-factor", faults);
        }
        assertThat(faults).isEmpty();
    }

    private static void signIn(Page page, String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForLoadState();
    }

    private static void look(Page page, String name, List<String> faults) throws IOException {
        page.screenshot(
                new ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
        // The page's own policy allows no script; the devtools' evaluation is no script of the page.
        page.evaluate(Files.readString(NodePackages.folder().resolve("axe-core/axe.min.js")));
        JsonNode found = JSON.readTree(String.valueOf(page.evaluate(
                "axe.run(document, {resultTypes: ['violations']}).then(result => JSON.stringify(result.violations))")));
        found.forEach(fault -> faults.add(name + ": " + fault.path("id").asText() + " "
                + fault.path("nodes").findValuesAsText("html")));
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("%s fits", name)
                .isEqualTo(true);
    }

    @Test
    void aBackendServiceProvesItselfByItsKey() throws IOException {
        String said = NodePackages.node(
                "backend-service.mjs",
                server.fhirBase(),
                "platform",
                SignInServer.access().key("platform").toJSONString(),
                "system/*.rs");
        JsonNode answer = JSON.readTree(said);

        assertThat(answer.path("issuer").asText()).isEqualTo(server.url());
        assertThat(answer.path("scope").asText()).isEqualTo("system/*.rs");
        assertThat(answer.path("read").asInt()).isEqualTo(200);
        assertThat(answer.path("active").asBoolean()).isTrue();
        assertThat(answer.path("revoked").asInt()).isEqualTo(401);
    }
}
