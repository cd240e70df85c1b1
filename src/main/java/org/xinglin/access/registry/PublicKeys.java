package org.xinglin.access.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** The public keys of a program, written into the file as they are (RFC 7517): as YAML, or as the text of the JSON. */
final class PublicKeys {

    /** RFC 7518, section 3.3. */
    private static final int RSA_BITS = 2048;

    private PublicKeys() {}

    static Optional<String> read(Entry entry) {
        if (!entry.has("jwks")) {
            return Optional.empty();
        }
        try {
            Node node = entry.place("jwks");
            JWKSet keys =
                    node instanceof ScalarNode text ? JWKSet.parse(text.getValue()) : JWKSet.parse(Plain.of(node));
            check(entry, keys);
            return Optional.of(keys.toPublicJWKSet().toString());
        } catch (ParseException | RuntimeException e) {
            entry.mistake("jwks", "“jwks”不是 JWK Set。", "\"jwks\" is no JWK Set: " + e.getMessage());
            return Optional.empty();
        }
    }

    private static void check(Entry entry, JWKSet keys) {
        Set<String> ids = new HashSet<>();
        boolean fit = false;
        for (JWK key : keys.getKeys()) {
            if (key.isPrivate()) {
                entry.mistake(
                        "jwks",
                        "“jwks”含有私钥；这里只放公钥，该密钥应视为已泄露。",
                        "\"jwks\" has a private key; only public ones belong here, and this one is no secret any more.");
            }
            if (key.getKeyID() == null || !ids.add(key.getKeyID())) {
                entry.mistake("jwks", "“jwks”的每个密钥须有各不相同的“kid”。", "Each key of \"jwks\" has a \"kid\" of its own.");
            }
            fit |= isFit(key);
        }
        if (!fit) {
            entry.mistake(
                    "jwks",
                    "“jwks”没有可用的密钥：须有 RSA（至少 2048 位，RS384）或 EC P-384（ES384）。",
                    "\"jwks\" has no key that can be used: RSA of 2048 bits or more (RS384), or EC P-384 (ES384).");
        }
    }

    private static boolean isFit(JWK key) {
        if (key instanceof RSAKey rsa) {
            try {
                return rsa.toRSAPublicKey().getModulus().bitLength() >= RSA_BITS;
            } catch (JOSEException e) {
                return false;
            }
        }
        return key instanceof ECKey ec && Curve.P_384.equals(ec.getCurve());
    }

    /** A part of the file as maps, lists and texts. */
    private static final class Plain extends SafeConstructor {

        private Plain() {
            super(new LoaderOptions());
        }

        @SuppressWarnings("unchecked")
        static Map<String, Object> of(Node node) {
            return (Map<String, Object>) new Plain().constructDocument(node);
        }
    }
}
