package org.xinglin.access.signin.grant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.xinglin.access.signin.SignInDatabase;
import org.xinglin.testkit.HandClock;

/** Launches, consents, codes and refresh tokens, with their tables. */
class GrantsIT {

    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final String ADDRESS = "https://app.example.org/back";

    // The example of RFC 7636, appendix B.
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final DataSource database = SignInDatabase.empty();
    private final HandClock clock = new HandClock(START);
    private final Families families = new Families(database, clock);
    private final Codes codes = new Codes(families, database, clock);
    private final RefreshTokens refreshTokens = new RefreshTokens(families, database, clock);
    private final Launches launches = new Launches(database, clock);
    private final Consents consents = new Consents(database, clock);

    @Test
    void aCodeGivesItsFamilyOnce() {
        Family family = family();
        String code = codes.issue(family, ADDRESS, CHALLENGE);

        assertThat(codes.redeem(code, "app", ADDRESS, VERIFIER)).contains(family);
        assertThat(families.alive(family.id())).isPresent();
    }

    @Test
    void aCodeUsedTwiceEndsItsFamily() {
        Family family = family();
        String code = codes.issue(family, ADDRESS, CHALLENGE);
        String refresh =
                refreshTokens.issue(codes.redeem(code, "app", ADDRESS, VERIFIER).orElseThrow());

        assertThat(codes.redeem(code, "app", ADDRESS, VERIFIER)).isEmpty();

        assertThat(families.alive(family.id())).isEmpty();
        assertThat(refreshTokens.use(refresh, "app")).isEmpty();
    }

    @Test
    void ofManyAtTheSameMomentOneAtMostGetsTheFamily() {
        String code = codes.issue(family(), ADDRESS, CHALLENGE);
        AtomicInteger got = new AtomicInteger();

        IntStream.range(0, 20)
                .parallel()
                .forEach(each -> codes.redeem(code, "app", ADDRESS, VERIFIER).ifPresent(one -> got.incrementAndGet()));

        assertThat(got.get()).isLessThanOrEqualTo(1);
    }

    @Test
    void aCodeIsBoundToItsClientAddressVerifierAndTime() {
        assertThat(codes.redeem(codes.issue(family(), ADDRESS, CHALLENGE), "other", ADDRESS, VERIFIER))
                .isEmpty();
        assertThat(codes.redeem(codes.issue(family(), ADDRESS, CHALLENGE), "app", ADDRESS + "/", VERIFIER))
                .isEmpty();
        assertThat(codes.redeem(codes.issue(family(), ADDRESS, CHALLENGE), "app", null, VERIFIER))
                .isEmpty();
        assertThat(codes.redeem(codes.issue(family(), ADDRESS, CHALLENGE), "app", ADDRESS, null))
                .isEmpty();
        assertThat(codes.redeem(codes.issue(family(), ADDRESS, CHALLENGE), "app", ADDRESS, CHALLENGE))
                .isEmpty();
        String late = codes.issue(family(), ADDRESS, CHALLENGE);
        clock.moveOn(Codes.LIFE);
        assertThat(codes.redeem(late, "app", ADDRESS, VERIFIER)).isEmpty();
    }

    @Test
    void aRefreshTokenThatComesAgainEndsItsFamily() {
        Family family = family();
        families.begin(family);
        String first = refreshTokens.issue(family);
        assertThat(refreshTokens.use(first, "app")).contains(family);
        String second = refreshTokens.issue(family);

        assertThat(refreshTokens.use(first, "app")).isEmpty();

        assertThat(refreshTokens.use(second, "app")).isEmpty();
        assertThat(families.alive(family.id())).isEmpty();
    }

    @Test
    void ofManyAtTheSameMomentOneAtMostRefreshes() {
        Family family = family();
        families.begin(family);
        String token = refreshTokens.issue(family);
        AtomicInteger got = new AtomicInteger();

        IntStream.range(0, 20)
                .parallel()
                .forEach(each -> refreshTokens.use(token, "app").ifPresent(one -> got.incrementAndGet()));

        assertThat(got.get()).isLessThanOrEqualTo(1);
        assertThat(families.alive(family.id())).isEmpty();
    }

    @Test
    void anothersRefreshTokenIsStolen() {
        Family family = family();
        families.begin(family);
        String token = refreshTokens.issue(family);

        assertThat(refreshTokens.use(token, "other")).isEmpty();
        assertThat(refreshTokens.use(token, "app")).isEmpty();
    }

    @Test
    void aRevokedRefreshTokenEndsItsFamilyButNotAnothers() {
        Family family = family();
        families.begin(family);
        String token = refreshTokens.issue(family);

        assertThat(refreshTokens.revoke(token, "other")).isTrue();
        assertThat(families.alive(family.id())).as("of another client").isPresent();
        assertThat(refreshTokens.revoke(token, "app")).isTrue();
        assertThat(refreshTokens.use(token, "app")).isEmpty();
        assertThat(refreshTokens.revoke("no token", "app")).isFalse();
    }

    @Test
    void aFamilyEndsByTime() {
        Family family = family();
        families.begin(family);
        String token = refreshTokens.issue(family);

        clock.moveTo(family.endsAt());

        assertThat(refreshTokens.use(token, "app")).isEmpty();
    }

    @Test
    void aLaunchIsOfOneAppOnceAndFiveMinutes() {
        String launch = launches.make(new Launch("app", "p1", null), "his");

        assertThat(launches.find(launch, "other")).isEmpty();
        assertThat(launches.use(launch, "other")).isFalse();
        assertThat(launches.find(launch, "app")).contains(new Launch("app", "p1", null));
        assertThat(launches.use(launch, "app")).isTrue();
        assertThat(launches.find(launch, "app")).isEmpty();
        assertThat(launches.use(launch, "app")).isFalse();

        String late = launches.make(new Launch("app", "p1", null), "his");
        clock.moveOn(Duration.ofMinutes(5));
        assertThat(launches.find(late, "app")).isEmpty();
        assertThat(launches.use(late, "app")).isFalse();
    }

    @Test
    void aConsentIsOfOneUserForOneAppAndWhatWasAskedThen() {
        consents.give("user", "app", List.of("user/Patient.rs", "openid"));

        assertThat(consents.covers("user", "app", List.of("user/Patient.rs"))).isTrue();
        assertThat(consents.covers("user", "app", List.of("user/Patient.rs", "user/Task.rs")))
                .isFalse();
        assertThat(consents.covers("user", "other", List.of("openid"))).isFalse();
        assertThat(consents.covers("other", "app", List.of("openid"))).isFalse();
        clock.moveOn(Consents.LIFE);
        assertThat(consents.covers("user", "app", List.of("openid"))).isFalse();
    }

    @Test
    void whatIsOverIsPurgedAndWhatIsNotStays() {
        Family old = family();
        String code = codes.issue(old, ADDRESS, CHALLENGE);
        refreshTokens.issue(old);
        launches.make(new Launch("app", "p1", null), "his");
        clock.moveTo(old.endsAt().plus(Duration.ofDays(2)));
        Family young = new Family(
                UUID.randomUUID(),
                "app",
                "user",
                List.of(),
                null,
                null,
                START,
                clock.instant().plusSeconds(1));
        String live = codes.issue(young, ADDRESS, CHALLENGE);

        new GrantPurge(families, launches, consents, clock).purge();

        JdbcTemplate jdbc = new JdbcTemplate(database);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM xinglin.token_family", Integer.class))
                .isEqualTo(1);
        assertThat(jdbc.queryForObject("SELECT count(*) FROM xinglin.refresh_token", Integer.class))
                .isZero();
        assertThat(jdbc.queryForObject("SELECT count(*) FROM xinglin.app_launch", Integer.class))
                .isZero();
        assertThat(codes.redeem(code, "app", ADDRESS, VERIFIER)).isEmpty();
        assertThat(codes.redeem(live, "app", ADDRESS, VERIFIER)).contains(young);
    }

    private static Family family() {
        return new Family(
                UUID.randomUUID(),
                "app",
                "user",
                List.of("patient/*.rs", "offline_access"),
                "p1",
                "n1",
                START,
                START.plus(Duration.ofDays(90)));
    }
}
