package org.xinglin.contract.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.contract.domain.duty.PlaceMoves.Move;

class PlaceMovesTests {

    private static final LocalDate MOVED = LocalDate.of(2026, 6, 10);

    @ParameterizedTest
    @CsvSource({"-1, county east", "0, county east west", "1, county west", "-400, county east", "400, county west"})
    void onTheDayOfAMoveAPlaceStandsBelowBoth(int days, String expected) {
        PlaceMoves moved = new PlaceMoves(
                Set.of("county", "west"), List.of(new Move("east", MOVED, false), new Move("west", MOVED, true)));
        assertThat(moved.on(MOVED.plusDays(days))).containsExactlyInAnyOrder(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"-1, true", "0, true", "1, false", "29, false", "30, true", "45, true", "60, true", "61, false"})
    void thereAndBackAndAway(int days, boolean below) {
        PlaceMoves moved = new PlaceMoves(
                Set.of(),
                List.of(
                        new Move("east", MOVED.plusDays(60), false),
                        new Move("east", MOVED.plusDays(30), true),
                        new Move("east", MOVED, false)));
        assertThat(moved.on(MOVED.plusDays(days)).contains("east")).isEqualTo(below);
    }

    @Test
    void whatNeverMovedStandsWhereItStands() {
        assertThat(new PlaceMoves(Set.of("east"), List.of()).on(LocalDate.of(1990, 1, 1)))
                .containsExactly("east");
    }
}
