package org.xinglin.access.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What tokens are signed with, and verified by. All nodes have the same keys from the database. One signs at a time: the
 * newest that has been published long enough for everybody to have seen it; those before it are published until the last token
 * that they signed has expired.
 */
final class SigningKeys implements JWKSource<SecurityContext> {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    /** How long a node goes by what it has read. */
    private static final Duration READ = Duration.ofSeconds(30);

    private static final int BITS = 3072;

    private final SigningKeyTable table;
    private final TokenSettings settings;
    private final Clock clock;
    private volatile @Nullable Known known;

    private record Known(List<SigningKeyTable.Stored> keys, Instant readAt) {}

    SigningKeys(SigningKeyTable table, TokenSettings settings, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector wanted, @Nullable SecurityContext context) {
        List<JWK> found = wanted.select(set(keys(READ)));
        // A key that another node has made since: looked for at once, but not again and again.
        return found.isEmpty() ? wanted.select(set(keys(Duration.ofSeconds(1)))) : found;
    }

    /** The id of the key that signs now. */
    String current() {
        List<SigningKeyTable.Stored> keys = keys(READ);
        Instant noticed = clock.instant().minus(settings.keyNotice());
        return keys.stream()
                .filter(key -> !key.createdAt().isAfter(noticed))
                .max(Comparator.comparing(SigningKeyTable.Stored::createdAt))
                // Of a new store nobody has seen any key.
                .or(() -> keys.stream().min(Comparator.comparing(SigningKeyTable.Stored::createdAt)))
                .orElseThrow()
                .key()
                .getKeyID();
    }

    private static JWKSet set(List<SigningKeyTable.Stored> keys) {
        return new JWKSet(keys.stream().map(SigningKeyTable.Stored::key).toList());
    }

    private List<SigningKeyTable.Stored> keys(Duration notOlderThan) {
        Instant now = clock.instant();
        Known read = known;
        if (read == null || read.readAt().isBefore(now.minus(notOlderThan))) {
            read = new Known(renewed(now), now);
            known = read;
        }
        return read.keys();
    }

    private List<SigningKeyTable.Stored> renewed(Instant now) {
        Duration kept = settings.keyLifetime()
                .plus(settings.keyNotice())
                .plus(settings.lifetime().multipliedBy(2));
        List<SigningKeyTable.Stored> keys = table.read(now.minus(kept));
        Instant due = now.minus(settings.keyLifetime()).plus(settings.keyNotice());
        if (keys.stream().anyMatch(key -> key.createdAt().isAfter(due))) {
            return keys;
        }
        if (table.addUnlessNewerThan(due, newKey(), now)) {
            log.info(
                    "A new signing key is published, and signs from {} on",
                    keys.isEmpty() ? now : now.plus(settings.keyNotice()));
        }
        return table.read(now.minus(kept));
    }

    private static JWK newKey() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
