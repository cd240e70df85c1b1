package org.xinglin.testkit;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One server of mode {@code embedded} for all tests that ask for tokens and leave it as fit for the next as they found it: started
 * by the first, with {@link GuardedCounty} in it, stopped at the end.
 */
public final class GuardedServer {

    /** Where subscribers are told; the server sends nowhere else. */
    private static final Receiver RECEIVER = new Receiver();

    private static final int APP_PORT = XinglinServer.freePort();
    private static final EmbeddedAccess ACCESS;
    private static final XinglinServer SERVER;
    private static final PersonalTokens PERSONAL;
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    static {
        try {
            Path folder = Files.createTempDirectory("xinglin-guarded-it-");
            ACCESS = GuardedCounty.access(folder);
            SERVER = ACCESS.setup(XinglinServer.in(folder.resolve("data")))
                    .argument("--xinglin.subscriptions.allowed-endpoints=" + RECEIVER.url())
                    .argument("--xinglin.subscriptions.allowed-networks=127.0.0.0/8")
                    // Which statements a request makes, by its id: without the values.
                    .argument("--logging.level.org.hibernate.SQL=debug")
                    .argument("--logging.level.org.springframework.jdbc.core.JdbcTemplate=debug")
                    .environment("XINGLIN_CORS_ALLOWED_ORIGINS", "http://localhost:" + APP_PORT)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    SERVER.close();
                    RECEIVER.close();
                    FileSystemUtils.deleteRecursively(folder);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
            PERSONAL = new PersonalTokens(SERVER);
            GuardedCounty.settle(SERVER, token(GuardedCounty.PLATFORM, "system/*.cruds"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private GuardedServer() {}

    public static XinglinServer get() {
        return SERVER;
    }

    /** What subscribers of this server are told. */
    public static Receiver receiver() {
        return RECEIVER;
    }

    /** The port of this machine at which an app may be whose pages read answers here. */
    public static int appPort() {
        return APP_PORT;
    }

    /** Who may ask for tokens here. */
    public static EmbeddedAccess access() {
        return ACCESS;
    }

    /** A program's token by {@code private_key_jwt}: the same one each time, not to be revoked. */
    public static String token(String client, String... scopes) {
        return TOKENS.computeIfAbsent(
                client + " " + String.join(" ", scopes), each -> ACCESS.token(SERVER, client, scopes));
    }

    /** A person's token: the same one each time, not to be revoked. */
    public static String token(String client, String user, @Nullable String patient, String... scopes) {
        return TOKENS.computeIfAbsent(
                String.join(" ", client, user, String.valueOf(patient), String.join(" ", scopes)),
                each -> PERSONAL.of(client, user, patient, scopes));
    }

    /** A token that says what no way to a token would let it say: scopes of people for a program, more than is registered. */
    public static String overstated(String client, String... scopes) {
        return PERSONAL.of(client, null, null, scopes);
    }

    /** A token of the server's own key, kept among those that it gave, whose claims are changed: wrong in that alone. */
    public static String changed(UnaryOperator<JWTClaimsSet.Builder> change) {
        return PERSONAL.of(change);
    }
}
