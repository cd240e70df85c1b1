package org.xinglin.access.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What is granted is within what is asked for and within what is registered, whatever the two are. */
class ScopeNarrowingTests {

    private static final List<String> TYPES = List.of("*", "Patient", "Observation", "AuditEvent");
    private static final List<String> INTERACTIONS = List.of("r", "rs", "cruds", "cud", "s", "read", "write", "*");
    private static final List<String> BOUNDS = List.of("", "", "?category=a", "?code=b", "?category=a&code=b");

    @RepeatedTest(20)
    void neverMoreThanEither() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            List<String> asked = some(random);
            List<String> registered = some(random);
            Set<String> granted = ScopeNarrowing.forSystem(asked, registered);

            assertThat(granted).as("seed %s: %s of %s", seed, asked, registered).allSatisfy(text -> {
                SmartScope scope = SmartScope.of(text).orElseThrow();
                assertThat(scope.level()).isEqualTo("system");
                assertThat(scope.type()).isNotEqualTo("AuditEvent");
                assertThat(isWithin(scope, asked)).isTrue();
                assertThat(isWithin(scope, registered)).isTrue();
            });
        }
    }

    private static boolean isWithin(SmartScope scope, List<String> bounds) {
        return bounds.stream()
                .map(SmartScope::of)
                .flatMap(Optional::stream)
                .anyMatch(bound -> bound.level().equals(scope.level())
                        && (bound.type().equals("*") || bound.type().equals(scope.type()))
                        && scope.interactions()
                                .chars()
                                .allMatch(each -> bound.interactions().indexOf(each) >= 0)
                        && scope.constraints().containsAll(bound.constraints()));
    }

    private static List<String> some(Random random) {
        List<String> scopes = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String interactions = one(random, INTERACTIONS);
            boolean version1 = interactions.length() > 3 && !interactions.equals("cruds") || interactions.equals("*");
            scopes.add(one(random, List.of("system", "system", "user")) + "/" + one(random, TYPES) + "." + interactions
                    + (version1 ? "" : one(random, BOUNDS)));
        }
        return scopes;
    }

    private static String one(Random random, List<String> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void aConstraintThatIsNotKeptIsNamed() {
        assertThat(ScopeNarrowing.unserved(List.of("system/*.rs", "system/Observation.rs?date=2026")))
                .hasValue("system/Observation.rs?date=2026");
        assertThat(ScopeNarrowing.unserved(List.of("system/Observation.rs?code=a", "openid")))
                .isEmpty();
    }
}
