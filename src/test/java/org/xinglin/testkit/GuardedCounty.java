package org.xinglin.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.xinglin.kernel.Canonical;

/**
 * Whom {@link GuardedServer} knows: four counties of three tiers, a program of each organisation ({@code of.<organisation>}), a
 * person of each role at each ({@code <role>.<organisation>}), a resident of each village ({@code resident.<id>}), an app without
 * an organisation and one of each. Tests that count what they see use the county of {@code near} and {@code far}; the rows of the
 * authorisation matrix that of {@code east} and {@code west}; cases and consents are between {@code hills} and {@code coast}; the village
 * of {@code river} moves from township to township; the programmes' stories bring theirs ({@link StoryPlaces}).
 */
public final class GuardedCounty {

    /** The operator's program. */
    public static final String PLATFORM = "platform";

    /** An app that is no organisation's. */
    public static final String APP = "app";

    /** The secret of the client {@code basic}. */
    public static final String SECRET = UUID.randomUUID().toString();

    /** The key of the client {@code rsa}. */
    public static final RSAKey RSA = rsa();

    public static final List<String> ROLES =
            List.of("clinician", "manager", "privacy", "auditor", "cdc", "insurer", "operator");

    private static final String PROGRAM_SCOPES = "\"system/*.cruds\"";
    private static final String APP_SCOPES =
            "\"user/*.cruds\", \"patient/*.cruds\", openid, fhirUser, launch, \"launch/patient\", offline_access";

    /** Each with what it is part of. */
    private static final Map<String, String> ORGANISATIONS = organisations();

    /** Each with who manages them. */
    private static final Map<String, String> RESIDENTS = Map.of(
            "near",
            "near-village",
            "far",
            "far-village",
            "east",
            "east-clinic",
            "west",
            "west-clinic",
            "hill",
            "hill-village");

    private GuardedCounty() {}

    private static Map<String, String> organisations() {
        Map<String, String> tree = new LinkedHashMap<>();
        tree.put("county", "");
        tree.put("near-town", "county");
        tree.put("far-town", "county");
        tree.put("near-village", "near-town");
        tree.put("far-village", "far-town");
        tree.put("plain", "");
        tree.put("east-town", "plain");
        tree.put("west-town", "plain");
        tree.put("east-clinic", "east-town");
        tree.put("west-clinic", "west-town");
        tree.put("hills", "");
        tree.put("hill-town", "hills");
        tree.put("hill-village", "hill-town");
        tree.put("coast", "");
        tree.put("coast-hospital", "coast");
        tree.put("coast-ward", "coast-hospital");
        tree.put("river", "");
        tree.put("river-east", "river");
        tree.put("river-west", "river");
        tree.put("river-village", "river-east");
        return tree;
    }

    static EmbeddedAccess access(Path folder) {
        String hash = new BCryptPasswordEncoder(4).encode(SECRET);
        EmbeddedAccess access = EmbeddedAccess.in(folder)
                .everything(PLATFORM, "system/*.cruds")
                .client("his", "Organization/lead", "system/*.rs", "system/Observation.cruds?category=vital-signs")
                .sender("lab", "Organization/coast-hospital", "https://coast.example/lab", "system/*.cruds")
                .client("lis", "Organization/lead", "system/Observation.rs", "system/Patient.r")
                .client("leaving", "Organization/lead", "system/*.rs")
                .client("nowhere", "91350100M000100Y43", "system/*.rs")
                .raw("rsa", """
                          - {id: rsa, name: RSA, everything: true, grants: [client_credentials], scopes: [%s], jwks: %s}
                        """.formatted(PROGRAM_SCOPES, new JWKSet(RSA.toPublicJWK())))
                .raw("basic", """
                          - {id: basic, name: Basic, everything: true, grants: [client_credentials], scopes: ["system/*.rs"], secret-bcrypt: "%s"}
                        """.formatted(hash))
                .raw(APP, app(APP, ""));
        for (String organisation : ORGANISATIONS.keySet()) {
            access.client("of." + organisation, "Organization/" + organisation, "system/*.cruds");
            access.raw(
                    APP + "." + organisation,
                    app(APP + "." + organisation, "organization: Organization/" + organisation + ", "));
            for (String role : ROLES) {
                access.user("""
                          - {name: %s, password-bcrypt: "%s", totp-secret: JBSWY3DPEHPK3PXP, fhir-user: PractitionerRole/%s, roles: [%s]}
                        """.formatted(role + "." + organisation, hash, role + "." + organisation, role));
            }
        }
        RESIDENTS.keySet().forEach(id -> access.user("""
                  - {name: resident.%s, password-bcrypt: "%s", fhir-user: Patient/%s}
                """.formatted(id, hash, id)));
        StoryPlaces.register(access);
        return access;
    }

    private static String app(String id, String organisation) {
        return """
                  - {id: %s, name: 应用 %s, %spublic: true, grants: [authorization_code], redirect-uris: ["https://app.example/back"], scopes: [%s]}
                """.formatted(id, id, organisation, APP_SCOPES);
    }

    private static RSAKey rsa() {
        try {
            return new RSAKeyGenerator(2048).keyID("rsa").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static void settle(XinglinServer server, String token) {
        Bundle county = new Bundle().setType(BundleType.TRANSACTION);
        ORGANISATIONS.forEach((id, above) -> add(county, organisation(id, above)));
        add(county, doctor("near-doctor"));
        add(county, doctor("everywhere"));
        ORGANISATIONS.keySet().forEach(organisation -> ROLES.forEach(role -> add(county, post(role, organisation))));
        RESIDENTS.forEach((id, village) -> {
            Patient resident = SyntheticResident.aResident().named("居民" + id).build();
            resident.setId(id);
            resident.setManagingOrganization(new Reference("Organization/" + village));
            add(county, resident);
        });
        String body = XinglinServer.fhirContext().newJsonParser().encodeResourceToString(county);
        HttpResponse<String> answer = server.send(
                "/fhir",
                request -> request.header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/fhir+json")
                        .POST(BodyPublishers.ofString(body)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.body());
        }
    }

    private static void add(Bundle county, Resource resource) {
        county.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }

    /**
     * An organisation as it is stored here, or with another superior: with the level that it has here, so that a test which moves
     * one and writes it back leaves the county as it was.
     *
     * @param above its superior; empty for a root
     */
    public static Organization organisation(String id, String above) {
        Organization organisation = new Organization().setName("示例机构");
        organisation.setId(id);
        organisation.addIdentifier().setSystem("https://example.org/places").setValue(id);
        organisation.addExtension(
                Canonical.definition("network-level"), new CodeType(level(ORGANISATIONS.getOrDefault(id, above))));
        if (!above.isEmpty()) {
            organisation.setPartOf(new Reference("Organization/" + above));
        }
        return organisation;
    }

    /** A root is of the county, what stands below it of a township, and so on. */
    private static String level(String above) {
        if (above.isEmpty()) {
            return "county";
        }
        return ORGANISATIONS.getOrDefault(above, "").isEmpty() ? "township" : "village";
    }

    private static Practitioner doctor(String id) {
        Practitioner doctor = new Practitioner();
        doctor.setId(id);
        doctor.addName().setText("示例医生");
        doctor.addIdentifier().setSystem("https://example.org/doctors").setValue(id);
        return doctor;
    }

    private static PractitionerRole post(String role, String organisation) {
        PractitionerRole post = new PractitionerRole();
        post.setId(role + "." + organisation);
        post.setActive(true);
        post.setPractitioner(new Reference("Practitioner/everywhere"));
        post.setOrganization(new Reference("Organization/" + organisation));
        post.addCode().addCoding(new Coding("http://terminology.hl7.org/CodeSystem/practitioner-role", "doctor", null));
        return post;
    }
}
