package org.xinglin.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.testkit.SyntheticResident.aResident;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.util.FileSystemUtils;
import org.xinglin.testkit.EmbeddedAccess;
import org.xinglin.testkit.XinglinServer;

/**
 * One server at which people sign in, for all tests of that: started by the first, stopped at the end. Two hospitals; {@code p1} and
 * {@code p2} are residents of the doctor's, {@code p9} is one of the other.
 */
final class SignInServer {

    static final String PASSWORD = UUID.randomUUID().toString();
    static final String SECRET = UUID.randomUUID().toString();
    static final String BACK = "https://app.example.org/back";

    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(10);

    /** Whatever is found in the server's folder may be looked at by the tests. */
    private static final SignInServer ONE = new SignInServer();

    private final EmbeddedAccess access;
    private final SmartAppSite site;
    private final XinglinServer server;

    private SignInServer() {
        try {
            Path folder = Files.createTempDirectory("xinglin-sign-in-");
            site = SmartAppSite.open();
            access = people(apps(EmbeddedAccess.in(folder)));
            server = access.setup(XinglinServer.in(folder.resolve("data")))
                    .environment("XINGLIN_CORS_ALLOWED_ORIGINS", site.origin())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stored();
    }

    private void stop(Path folder) {
        try {
            site.close();
            server.close();
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static XinglinServer server() {
        return ONE.server;
    }

    static EmbeddedAccess access() {
        return ONE.access;
    }

    static SmartAppSite site() {
        return ONE.site;
    }

    /** A token of the operator's program. */
    static String platform() {
        return ONE.access.token(ONE.server, "platform", "system/*.cruds");
    }

    private EmbeddedAccess apps(EmbeddedAccess file) {
        return file.everything("platform", "system/*.cruds")
                .raw("app", app("app", "public: true", BACK))
                .raw("other", app("other", "public: true", BACK))
                .raw("web", app("web", "secret-bcrypt: \"" + BCRYPT.encode(SECRET) + "\"", BACK))
                .raw("page", app("page", "public: true", site.origin() + SmartAppSite.APP));
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
                    + AuthenticatorApp.KEY + ", fhir-user: PractitionerRole/r1, roles: [" + careful.replace("2", "") + "]}\n");
        }
        return file.user(
                "  - {name: resident, password-bcrypt: \"" + hash + "\", fhir-user: Patient/p1}\n");
    }

    private void stored() {
        String token = access.token(server, "platform", "system/*.cruds");
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

    private void put(String token, String id, Resource resource) {
        resource.setId(id);
        HttpResponse<String> answer = server.send(
                "/fhir/" + resource.fhirType() + "/" + id,
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .PUT(BodyPublishers.ofString(
                                XinglinServer.fhirContext().newJsonParser().encodeResourceToString(resource))));
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }
}
