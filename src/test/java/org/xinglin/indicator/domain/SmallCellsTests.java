package org.xinglin.indicator.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.indicator.domain.SmallCells.Told;

class SmallCellsTests {

    private final SmallCells cells = new SmallCells(5);

    @Test
    void fiveIsToldAndFourIsNot() {
        assertThat(cells.of(new Rate(10, 5))).isEqualTo(new Told(true, true));
        assertThat(cells.of(new Rate(10, 4))).isEqualTo(new Told(true, false));
        assertThat(cells.of(new Rate(10, 6))).isEqualTo(new Told(true, false));
        assertThat(cells.of(new Rate(4, 2))).isEqualTo(new Told(false, false));
        assertThat(cells.of(new Rate(0, 0))).isEqualTo(new Told(false, false));
    }

    @Test
    void oneSmallPartTakesAnotherAlong() {
        List<Told> told = cells.ofParts(List.of(new Rate(3, 1), new Rate(40, 20), new Rate(60, 30)));
        assertThat(told).containsExactly(new Told(false, false), new Told(false, false), new Told(true, true));
    }

    @Test
    void whereNobodyIsNobodyIsFound() {
        assertThat(cells.ofParts(List.of(new Rate(0, 0), new Rate(40, 20))))
                .containsExactly(new Told(false, false), new Told(true, true));
    }

    /** Whoever knows the total and what is told of the parts never knows a sum of people that is small. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsLeftOfTheTotalIsNeverSmall(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Rate> parts = IntStream.rangeClosed(1, 2 + random.nextInt(8))
                    .mapToObj(part -> random.nextInt(12) + (random.nextBoolean() ? 30 : 0))
                    .map(denominator -> new Rate(denominator, random.nextInt(denominator + 1)))
                    .toList();
            List<Told> told = cells.ofParts(parts);
            List<Rate> hidden = IntStream.range(0, parts.size())
                    .filter(i -> !told.get(i).denominator())
                    .mapToObj(parts::get)
                    .filter(rate -> rate.denominator() > 0)
                    .toList();
            boolean all =
                    IntStream.range(0, parts.size()).noneMatch(i -> told.get(i).denominator());
            Stream.of(hidden)
                    .filter(each -> !each.isEmpty() && !all)
                    .forEach(each -> assertThat(
                                    each.stream().mapToLong(Rate::denominator).sum())
                            .as("seed %d: %s %s", seed, parts, told)
                            .isGreaterThanOrEqualTo(5));
            IntStream.range(0, parts.size())
                    .forEach(i -> assertThat(
                                    told.get(i).numerator() && !told.get(i).denominator())
                            .isFalse());
        }
    }
}
