package org.xinglin.access.signin.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.bcrypt.BCrypt;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.Role;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.AuthenticatorApp;
import org.xinglin.access.signin.SignInDatabase;
import org.xinglin.access.signin.person.SignInTried.Outcome;
import org.xinglin.testkit.HandClock;

/** Password, second factor, lock and sessions, with their tables. */
class SignInIT {

    private static final String KEY = AuthenticatorApp.KEY;
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");

    private final DataSource database = SignInDatabase.empty();
    private final HandClock clock = new HandClock(START);
    private final Map<String, User> users = new HashMap<>();
    private final List<SignInTried> told = new ArrayList<>();
    private final SignIn signIn = new SignIn(
            registry(),
            new Attempts(database, clock),
            new UsedCodes(database, clock),
            new BrowserSessions(database, clock),
            clock,
            event -> told.add((SignInTried) event));

    SignInIT() {
        users.put("doctor", user("doctor", "right", null, Role.CLINICIAN));
        users.put("auditor", user("auditor", "right", KEY, Role.AUDITOR));
    }

    @Test
    void aPasswordIsEnoughForADoctor() {
        String cookie = signIn.password("doctor", "right", "before").orElseThrow();

        BrowserSession session = signIn.session(cookie).orElseThrow();
        assertThat(session.user()).isEqualTo("doctor");
        assertThat(session.complete()).isTrue();
        assertThat(told).containsExactly(new SignInTried("doctor", Outcome.SIGNED_IN));
    }

    @Test
    void aPasswordIsNotEnoughForAnAuditor() {
        String half = signIn.password("auditor", "right", "before").orElseThrow();
        assertThat(signIn.session(half).orElseThrow().complete()).isFalse();

        String whole = signIn.code(half, code()).orElseThrow();

        assertThat(whole).isNotEqualTo(half);
        assertThat(signIn.session(whole).orElseThrow().complete()).isTrue();
        assertThat(signIn.session(half)).as("the session before").isEmpty();
    }

    @Test
    void aCodeIsUsedOnce() {
        String first = signIn.password("auditor", "right", "").orElseThrow();
        String second = signIn.password("auditor", "right", "").orElseThrow();

        assertThat(signIn.code(first, code())).isPresent();
        assertThat(signIn.code(second, code())).isEmpty();
        assertThat(signIn.code(second, AuthenticatorApp.code(clock.instant().minusSeconds(30))))
                .as("the code before it")
                .isEmpty();
        clock.moveOn(Duration.ofSeconds(30));
        assertThat(signIn.code(second, code())).as("the next one").isPresent();
    }

    @Test
    void whoNeedsASecondFactorAndHasNoneStaysOut() {
        users.put("privacy", user("privacy", "right", null, Role.PRIVACY));

        assertThat(signIn.password("privacy", "right", "")).isEmpty();
    }

    @Test
    void afterFiveFailuresNothingIsRightForAQuarterOfAnHour() {
        for (int failure = 1; failure <= 5; failure++) {
            assertThat(signIn.password("doctor", "wrong", "")).isEmpty();
        }

        assertThat(signIn.password("doctor", "right", "")).isEmpty();
        assertThat(signIn.password(" DOCTOR ", "right", ""))
                .as("however it is spelt")
                .isEmpty();
        clock.moveOn(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(signIn.password("doctor", "right", "")).isEmpty();
        clock.moveOn(Duration.ofSeconds(1));
        assertThat(signIn.password("doctor", "right", "")).isPresent();
    }

    @Test
    void fourFailuresAreForgivenByASuccess() {
        for (int round = 0; round < 3; round++) {
            for (int failure = 1; failure <= 4; failure++) {
                assertThat(signIn.password("doctor", "wrong", "")).isEmpty();
            }
            assertThat(signIn.password("doctor", "right", "")).isPresent();
        }
    }

    @Test
    void whoKnowsThePasswordGuessesNoMoreThanFiveCodes() {
        for (int failure = 1; failure <= 5; failure++) {
            String half = signIn.password("auditor", "right", "").orElseThrow();
            assertThat(signIn.code(half, "000000")).isEmpty();
        }

        assertThat(signIn.password("auditor", "right", "")).isEmpty();
        assertThat(told).last().isEqualTo(new SignInTried("auditor", Outcome.LOCKED));
    }

    @Test
    void manyAtTheSameMomentAreNoMoreThanFive() {
        Attempts attempts = new Attempts(database, clock);
        AtomicInteger lookedAt = new AtomicInteger();

        IntStream.range(0, 40).parallel().forEach(each -> {
            if (attempts.begin("somebody")) {
                lookedAt.incrementAndGet();
            }
        });

        assertThat(lookedAt).hasValue(5);
    }

    @Test
    void aNameThatNobodyHasIsLockedInTheSameWayAndNotKept() {
        for (int failure = 1; failure <= 6; failure++) {
            assertThat(signIn.password("my secret password", "x", "")).isEmpty();
        }

        assertThat(told).last().isEqualTo(new SignInTried("", Outcome.LOCKED));
        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT encode(name, 'escape') FROM xinglin.sign_in_attempt", String.class))
                .hasSize(1)
                .noneMatch(name -> name.contains("secret"));
    }

    @Test
    void aSessionEndsWithoutUseAndWithTheDay() {
        String cookie = signIn.password("doctor", "right", "").orElseThrow();
        for (int use = 0; use < 16; use++) {
            clock.moveOn(Duration.ofMinutes(29));
            assertThat(signIn.session(cookie)).as("use " + use).isPresent();
        }
        clock.moveOn(Duration.ofMinutes(20));
        assertThat(signIn.session(cookie)).as("after eight hours").isEmpty();

        String other = signIn.password("doctor", "right", "").orElseThrow();
        clock.moveOn(Duration.ofMinutes(30));
        assertThat(signIn.session(other)).as("after half an hour without use").isEmpty();
    }

    @Test
    void aSessionEndsWithItsUserAndWithTheirPassword() {
        String cookie = signIn.password("doctor", "right", "").orElseThrow();
        users.put("doctor", user("doctor", "changed", null, Role.CLINICIAN));
        assertThat(signIn.session(cookie)).isEmpty();

        String again = signIn.password("doctor", "changed", "").orElseThrow();
        users.remove("doctor");
        assertThat(signIn.session(again)).isEmpty();
    }

    @Test
    void signingInEndsTheSessionBeforeAndSigningOutThisOne() {
        String first = signIn.password("doctor", "right", "").orElseThrow();
        String second = signIn.password("doctor", "right", first).orElseThrow();
        assertThat(signIn.session(first)).isEmpty();

        signIn.out(second);
        assertThat(signIn.session(second)).isEmpty();
    }

    @Test
    void noValueOfACookieStandsInTheDatabase() {
        String cookie = signIn.password("doctor", "right", "").orElseThrow();

        assertThat(new JdbcTemplate(database)
                        .queryForList("SELECT browser_session::text FROM xinglin.browser_session", String.class))
                .singleElement()
                .asString()
                .doesNotContain(cookie);
    }

    @Test
    void aCodeWithoutAPasswordIsNothing() {
        assertThat(signIn.code("nobody's cookie", code())).isEmpty();
        String doctor = signIn.password("doctor", "right", "").orElseThrow();
        assertThat(signIn.code(doctor, code())).isEmpty();
    }

    private String code() {
        return AuthenticatorApp.code(clock.instant());
    }

    private static User user(String name, String password, @Nullable String totp, Role... roles) {
        return new User(name, BCrypt.hashpw(password, BCrypt.gensalt(4)), totp, "Practitioner/" + name, Set.of(roles));
    }

    private Registry registry() {
        return new Registry() {
            @Override
            public Optional<Client> client(String id) {
                return Optional.empty();
            }

            @Override
            public Optional<User> user(String name) {
                return Optional.ofNullable(users.get(name));
            }

            @Override
            public Collection<Client> programs() {
                return List.of();
            }

            @Override
            public Collection<User> everybody() {
                return users.values();
            }
        };
    }
}
