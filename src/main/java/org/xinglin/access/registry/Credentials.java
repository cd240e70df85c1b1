package org.xinglin.access.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a program proves itself by, as the file says it. */
final class Credentials {

    private final Entry entry;
    private final @Nullable String jwks;
    private final @Nullable URI jwksUri;
    private final @Nullable String secretBcrypt;

    Credentials(Entry entry, Set<String> keyHosts) {
        this.entry = entry;
        jwks = PublicKeys.read(entry).orElse(null);
        jwksUri = entry.text("jwks-uri")
                .flatMap(text -> keyAddress(text, keyHosts))
                .orElse(null);
        secretBcrypt = entry.text("secret-bcrypt").orElse(null);
        Bcrypt.check(entry, "secret-bcrypt");
    }

    @Nullable
    String jwks() {
        return jwks;
    }

    @Nullable
    URI jwksUri() {
        return jwksUri;
    }

    @Nullable
    String secretBcrypt() {
        return secretBcrypt;
    }

    void check(Client client) {
        long ways = Stream.of("jwks", "jwks-uri", "secret-bcrypt")
                        .filter(entry::has)
                        .count()
                + (client.isPublic() ? 1 : 0);
        if (ways != 1) {
            entry.mistake(
                    "id",
                    "须且只须有一种身份证明：jwks、jwks-uri、secret-bcrypt 或 public: true。",
                    "There is one of jwks, jwks-uri, secret-bcrypt and public: true, and only one.");
        }
        if (client.isPublic() && client.may(Grant.CLIENT_CREDENTIALS)) {
            entry.mistake(
                    "public",
                    "public 客户端不能使用 client_credentials：任何人都能冒充它。",
                    "A public client has no client_credentials: anybody could pass for it.");
        }
    }

    /** Whoever may name an address that the server fetches could make it ask machines of its own network. */
    private Optional<URI> keyAddress(String text, Set<String> keyHosts) {
        try {
            URI uri = new URI(text);
            if (uri.getHost() != null
                    && keyHosts.contains(uri.getAuthority())
                    && isTransport(uri)
                    && uri.getRawFragment() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException e) {
            // Said below, as of any other address that is not fit.
        }
        entry.mistake(
                "jwks-uri",
                "“jwks-uri”须为 https 地址，其主机（及端口）须列在设置 xinglin.access.key-hosts 中。",
                "\"jwks-uri\" is an https address whose host (and port) the setting xinglin.access.key-hosts lists.");
        return Optional.empty();
    }

    private static boolean isTransport(URI uri) {
        boolean ownMachine = Set.of("localhost", "127.0.0.1", "[::1]").contains(uri.getHost());
        return "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && ownMachine);
    }
}
