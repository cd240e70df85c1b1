package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * Those who sign in at {@link GuardedServer}, added to whom it knows: two hospitals; {@code p1} and {@code p2} are residents of the
 * doctor's, {@code p9} is one of the other.
 */
final class SignInServer {

    static final String PASSWORD = UUID.randomUUID().toString();
    static final String SECRET = UUID.randomUUID().toString();
    static final String BACK = "https://app.example.org/back";

    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(10);
    private static final SmartAppSite SITE = settled();

    private SignInServer() {}

    static XinglinServer server() {
        return GuardedServer.get();
    }

    static EmbeddedAccess access() {
        return GuardedServer.access();
    }

    static SmartAppSite site() {
        return SITE;
    }

    /** A token of the operator's program. */
    static String platform() {
        return GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds");
    }

    private static SmartAppSite settled() {
        try {
            SmartAppSite site = SmartAppSite.open();
            Runtime.getRuntime().addShutdownHook(new Thread(site::close));
            stored(platform());
            people(access())
                    .raw("phone", app("phone", "public: true", BACK))
                    .raw("tablet", app("tablet", "public: true", BACK))
                    .raw("web", app("web", "secret-bcrypt: \"" + BCRYPT.encode(SECRET) + "\"", BACK))
                    .raw("page", app("page", "public: true", site.origin() + SmartAppSite.APP))
                    .write();
            // The file is read within seconds.
            await().pollInSameThread()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> server().send(
                                            "/oauth2/authorize?" + FormBrowser.encoded(FormBrowser.request("phone")),
                                            http -> http.GET())
                                    .statusCode()
                            == 200);
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String app(String id, String proof, String back) {
        return """
                  - id: %s
                    name: 慢病助手
                    %s
                    grants: [authorization_code, refresh_token]
                    scopes: [openid, fhirUser, launch, launch/patient, offline_access, "patient/*.cruds", "user/*.cruds", "user/AuditEvent.rs"]
                    redirect-uris: ["%s"]
                """.formatted(id, proof, back);
    }

    private static EmbeddedAccess people(EmbeddedAccess file) {
        String hash = BCRYPT.encode(PASSWORD);
        for (String doctor : new String[] {"doctor", "colleague", "nurse", "张医生"}) {
            file.user("  - {name: " + doctor + ", password-bcrypt: \"" + hash
                    + "\", fhir-user: PractitionerRole/r1, roles: [clinician]}\n");
        }
        for (String careful : new String[] {"privacy", "auditor", "operator", "auditor2"}) {
            file.user("  - {name: " + careful + ", password-bcrypt: \"" + hash + "\", totp-secret: "
                    + AuthenticatorApp.KEY + ", fhir-user: PractitionerRole/r1, roles: [" + careful.replace("2", "")
                    + "]}\n");
        }
        return file.user("  - {name: resident, password-bcrypt: \"" + hash + "\", fhir-user: Patient/p1}\n");
    }

    private static void stored(String token) {
        put(token, "o1", new Organization().setName("一院"));
        put(token, "o2", new Organization().setName("二院"));
        Practitioner doctor = new Practitioner();
        doctor.addName().setText("张医生");
        put(token, "d1", doctor);
        put(
                token,
                "r1",
                new PractitionerRole()
                        .setActive(true)
                        .setPractitioner(new Reference("Practitioner/d1"))
                        .setOrganization(new Reference("Organization/o1")));
        put(token, "p1", resident("王秀英", "o1"));
        put(token, "p2", resident("李建国", "o1"));
        put(token, "p9", resident("赵远方", "o2"));
    }

    private static Patient resident(String name, String organization) {
        Patient patient = aResident().named(name).female().build();
        return patient.setManagingOrganization(new Reference("Organization/" + organization));
    }

    private static void put(String token, String id, Resource resource) {
        resource.setId(id);
        HttpResponse<String> answer = server().send(
                        "/fhir/" + resource.fhirType() + "/" + id,
                        request -> request.header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/fhir+json")
                                .PUT(BodyPublishers.ofString(XinglinServer.fhirContext()
                                        .newJsonParser()
                                        .encodeResourceToString(resource))));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}
