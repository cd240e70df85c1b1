package org.xinglin.access.registry;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A program that may ask for tokens.
 *
 * @param id as {@code client_id} (RFC 6749, section 2.2)
 * @param name what people read when they are asked for consent
 * @param organization for whom it acts, as {@code Organization/<id>} or as a 统一社会信用代码; null where it acts for all, or for
 *     nobody of its own
 * @param everything whether it acts for the platform's operator, and nothing is out of its reach
 * @param grants the ways to a token that are open to it
 * @param scopes the most that it may be granted, in SMART's words
 * @param redirectUris where answers go, to the letter (RFC 6749, section 3.1.2)
 * @param jwks its public keys, as the text of a JWK Set (RFC 7517); null where they are elsewhere, or it has none
 * @param jwksUri where its public keys are; null where they are in the file, or it has none
 * @param secretBcrypt the bcrypt hash of its secret; null where it has none
 * @param isPublic whether it can keep no secret (RFC 6749, section 2.1): an app of a telephone, a page in a browser
 * @param codeSystems code systems of its organisation's own: by which maps it may say what they mean
 * @param purposes for what it uses records, as codes of HL7's PurposeOfUse; none where that follows from who uses it
 */
public record Client(
        String id,
        String name,
        @Nullable String organization,
        boolean everything,
        Set<Grant> grants,
        List<String> scopes,
        List<String> redirectUris,
        @Nullable String jwks,
        @Nullable URI jwksUri,
        @Nullable String secretBcrypt,
        boolean isPublic,
        Set<String> codeSystems,
        Set<String> purposes) {

    public Client {
        grants = Set.copyOf(grants);
        scopes = List.copyOf(scopes);
        redirectUris = List.copyOf(redirectUris);
        codeSystems = Set.copyOf(codeSystems);
        purposes = Set.copyOf(purposes);
    }

    public boolean may(Grant grant) {
        return grants.contains(grant);
    }

    /** Without what it proves itself by, for log lines. */
    @Override
    public String toString() {
        return "Client[" + id + "]";
    }
}
