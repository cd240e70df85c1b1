package org.xinglin.access.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the operator's file says is read to the letter, and what is wrong with it is told by line. */
class AccessFileTests {

    private static final ECKey EC = ec();
    private static final String HASH = "$2a$10$" + "a".repeat(53);

    private static final String RIGHT = """
            clients:
              - id: his
                name: 城关医院 HIS
                organization: Organization/lead
                grants: [client_credentials]
                scopes: [system/*.rs, "system/Observation.cud?category=vital-signs"]
                jwks: %s
              - id: platform
                name: 平台
                everything: true
                grants:
                  - client_credentials
                scopes: [system/*.cruds]
                secret-bcrypt: %s
              - id: app
                name: 居民端
                public: true
                grants: [authorization_code, refresh_token]
                scopes: [openid, fhirUser, launch/patient, patient/*.read]
                redirect-uris: ["https://app.example.org/cb", "cn.example.app:/cb", "http://127.0.0.1:3000/cb"]
            users:
              - name: zhang
                password-bcrypt: %s
                fhir-user: PractitionerRole/1
                roles: [clinician, manager]
              - name: admin
                password-bcrypt: %s
                totp-secret: JBSWY3DPEHPK3PXP
                roles: [operator]
              - name: li
                password-bcrypt: %s
                fhir-user: Patient/1
            """.formatted(new JWKSet(EC.toPublicJWK()), HASH, HASH, HASH, HASH);

    @Test
    void whoIsThereIsReadAsItIsWritten() throws ParseException {
        AccessFile file = AccessFile.read(RIGHT, Set.of());

        assertThat(file.mistakes()).isEmpty();
        Client his = file.client("his").orElseThrow();
        assertThat(his.organization()).isEqualTo("Organization/lead");
        assertThat(his.may(Grant.CLIENT_CREDENTIALS)).isTrue();
        assertThat(his.scopes()).containsExactly("system/*.rs", "system/Observation.cud?category=vital-signs");
        assertThat(JWKSet.parse(his.jwks()).getKeys()).containsExactly(EC.toPublicJWK());
        assertThat(file.client("platform").orElseThrow().everything()).isTrue();
        assertThat(file.client("platform").orElseThrow().secretBcrypt()).isEqualTo(HASH);
        assertThat(file.client("app").orElseThrow().isPublic()).isTrue();
        assertThat(file.client("app").orElseThrow().redirectUris()).hasSize(3);
        assertThat(file.user("zhang").orElseThrow().roles()).containsExactlyInAnyOrder(Role.CLINICIAN, Role.MANAGER);
        assertThat(file.user("li").orElseThrow().roles()).isEmpty();
        assertThat(file.client("nobody")).isEmpty();
        assertThat(file.user("Zhang")).isEmpty();
    }

    @Test
    void aKeySetMayBeTheTextOfItsJson() {
        String text = RIGHT.replace("jwks: {", "jwks: '{").replace("]}\n  - id: platform", "]}'\n  - id: platform");

        assertThat(text).isNotEqualTo(RIGHT);
        assertThat(AccessFile.read(text, Set.of()).mistakes()).isEmpty();
    }

    @Test
    void anEmptyFileNamesNobody() {
        assertThat(AccessFile.read("", Set.of())).isEqualTo(AccessFile.EMPTY);
        assertThat(AccessFile.read("clients:\nusers:\n", Set.of()).mistakes()).isEmpty();
    }

    static Stream<Arguments> mistakes() throws JOSEException {
        RSAKey weak = new RSAKeyGenerator(1024, true).keyID("k").generate();
        return Stream.of(
                mistake("grants: [client_credentials]", "grants: [password]", 5, "no grant \"password\""),
                mistake("organization: Organization/lead", "org: Organization/lead", 4, "\"org\" is not known"),
                mistake("    organization: Organization/lead\n", "", 4, "has \"organization\""),
                mistake("Organization/lead", "91350000M0000000XX", 4, "unified social credit code"),
                mistake("everything: true", "everything: yes", 10, "true or false"),
                mistake(
                        "everything: true",
                        "everything: true\n    organization: Organization/1",
                        10,
                        "exclude each other"),
                mistake("name: 平台", "name: ''", 9, "not empty"),
                mistake("id: platform", "id: his", 8, "is there twice"),
                mistake("id: platform", "id: a b", 8, "letters, digits"),
                mistake("system/*.rs", "system/Observation.sr", 6, "no scope of SMART"),
                mistake("system/*.rs", "system/AuditEvent.rs", 6, "people of role auditor"),
                mistake("category=vital-signs", "patient=Patient/1", 6, "search constraint"),
                mistake("category=vital-signs", "category=a|", 6, "search constraint"),
                mistake("secret-bcrypt: " + HASH, "secret-bcrypt: secret", 14, "never plain text"),
                mistake("secret-bcrypt: " + HASH, "secret: geheim", 14, "\"secret\" is not known"),
                mistake("public: true", "public: false", 15, "one of jwks"),
                mistake("refresh_token]", "client_credentials]", 17, "anybody could pass"),
                mistake("https://app.example.org/cb", "http://app.example.org/cb", 20, "no redirect URI"),
                mistake("https://app.example.org/cb", "https://*.example.org/cb", 20, "no redirect URI"),
                mistake("https://app.example.org/cb", "https://app.example.org/cb#x", 20, "no redirect URI"),
                mistake("cn.example.app:/cb", "javascript:alert(1)", 20, "no redirect URI"),
                mistake("totp-secret: JBSWY3DPEHPK3PXP", "totp-secret: short", 28, "Base32"),
                mistake("    totp-secret: JBSWY3DPEHPK3PXP\n", "", 28, "second factor"),
                mistake("roles: [operator]", "roles: [root]", 29, "no role \"root\""),
                mistake("fhir-user: Patient/1", "fhir-user: Patient/1\n    roles: [clinician]", 33, "has no roles"),
                mistake("fhir-user: Patient/1", "fhir-user: RelatedPerson/1", 32, "\"fhir-user\" is"),
                mistake("name: li", "name: zhang", 30, "is there twice"),
                mistake("users:", "users: {", 22, "YAML"),
                mistake(new JWKSet(EC.toPublicJWK()).toString(), new JWKSet(EC).toString(false), 7, "private key"),
                mistake(
                        new JWKSet(EC.toPublicJWK()).toString(),
                        new JWKSet(weak.toPublicJWK()).toString(),
                        7,
                        "no key that"),
                mistake(new JWKSet(EC.toPublicJWK()).toString(), "[]", 7, "no JWK Set"),
                mistake(
                        "jwks: " + new JWKSet(EC.toPublicJWK()),
                        "jwks-uri: https://his.example.org/jwks",
                        7,
                        "key-hosts"));
    }

    private static Arguments mistake(String right, String wrong, int line, String words) {
        return Arguments.of(right, wrong, Integer.valueOf(line), words);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsWrongIsToldByLineInTwoLanguages(String right, String wrong, int line, String words) {
        String text = RIGHT.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

        assertThat(text).isNotEqualTo(RIGHT);
        List<Mistake> mistakes = AccessFile.read(text, Set.of()).mistakes();
        assertThat(mistakes).anySatisfy(mistake -> {
            assertThat(mistake.en()).contains(words);
            assertThat(mistake.line()).isEqualTo(line);
            assertThat(mistake.zh()).matches("(?s).*[\u4e00-\u9fff].*");
        });
    }

    @Test
    void keysElsewhereAreOnHostsThatTheOperatorNames() {
        String text = RIGHT.replace("jwks: " + new JWKSet(EC.toPublicJWK()), "jwks-uri: https://his.example.org/jwks");

        assertThat(AccessFile.read(text, Set.of("his.example.org")).mistakes()).isEmpty();
        for (String other : List.of(
                "http://his.example.org/jwks",
                "https://his.example.org@evil.example/jwks",
                "https://his.example.org:8443/jwks",
                "https://evil.example/his.example.org",
                "file:///etc/passwd",
                "https://169.254.169.254/jwks")) {
            assertThat(AccessFile.read(text.replace("https://his.example.org/jwks", other), Set.of("his.example.org"))
                            .mistakes())
                    .as(other)
                    .hasSize(1);
        }
    }

    private static ECKey ec() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
