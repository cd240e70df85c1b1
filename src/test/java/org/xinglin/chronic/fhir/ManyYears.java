package org.xinglin.chronic.fhir;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What is sent about a resident in ten years, each record with what became of it: it is corrected, withdrawn, becomes final, or
 * is dated by a null date or ahead of the clock. The same seed gives the same.
 */
final class ManyYears {

    private static final Duration TEN_YEARS = Duration.ofDays(3650);
    /** What is ahead is not reached while a test runs. */
    private static final Duration NOT_SOON = Duration.ofHours(3);

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final List<String> NULL_DATES = List.of(
            "1900-01-01",
            "1900-01-01T00:00:00+08:05",
            "9999-12-31",
            "9999-12-31T23:59:59Z",
            "1970-01-01T00:00:00Z",
            "0001-01-01",
            "1753-01-01T00:00:00+08:00",
            "9999-12-31T00:00:00-12:00");
    private static final List<String> OUTCOMES =
            List.of("satisfied", "unsatisfied", "adverse-reaction", "complication");

    private final Random random;
    private final Instant now;
    private final Duration ahead;
    private final List<List<Sent>> records = new ArrayList<>();

    /**
     * @param ahead how far ahead of the clock, beyond three hours, something may be dated; zero for nothing of that
     */
    ManyYears(long seed, int count, String prefix, Instant now, Duration ahead) {
        this.random = new Random(seed);
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        this.ahead = ahead;
        Instant last = now;
        for (int i = 0; i < count; i++) {
            last = random.nextInt(10) == 0 ? last.minusSeconds(random.nextInt(400)) : someTime();
            records.add(becoming(prefix + i, last));
        }
    }

    private Instant someTime() {
        if (!ahead.isZero() && random.nextInt(50) == 0) {
            return now.plus(NOT_SOON).plusSeconds(random.nextLong(ahead.toSeconds()));
        }
        return now.minusSeconds(random.nextLong(TEN_YEARS.toSeconds()));
    }

    private List<Sent> becoming(String id, Instant time) {
        String kind = kind();
        @Nullable String nullDate = random.nextInt(100) == 0 ? NULL_DATES.get(random.nextInt(NULL_DATES.size())) : null;
        List<Sent> becoming = new ArrayList<>();
        int fate = random.nextInt(100);
        becoming.add(one(id, kind, time, nullDate, fate < 6 && !kind.equals("follow-up") ? "preliminary" : "final"));
        if (fate < 4 || fate >= 95) {
            becoming.add(one(id, kind, time, nullDate, kind.equals("follow-up") ? "final" : "amended"));
        }
        if (fate == 3 || fate >= 92 && fate < 97) {
            becoming.add(becoming.get(becoming.size() - 1).withStatus("entered-in-error"));
        }
        return becoming;
    }

    private String kind() {
        int kind = random.nextInt(100);
        if (kind < 50) {
            return "office";
        }
        if (kind < 72) {
            return "home";
        }
        if (kind < 84) {
            return "fasting";
        }
        if (kind < 90) {
            return "two-hour";
        }
        if (kind < 95) {
            return "random";
        }
        return kind < 98 ? "hba1c" : "follow-up";
    }

    private Sent one(String id, String kind, Instant time, @Nullable String nullDate, String status) {
        String written = nullDate == null
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        time.truncatedTo(ChronoUnit.SECONDS).atZone(random.nextBoolean() ? PLACE : ZoneOffset.UTC))
                : nullDate;
        Instant at = nullDate == null ? time.truncatedTo(ChronoUnit.SECONDS) : null;
        return switch (kind) {
            case "office", "home" -> pressure(id, kind, written, at, status);
            case "hba1c" -> new Sent(id, kind, written, at, null, null, tenths(50, 100, 25, 250), null, status);
            case "follow-up" ->
                new Sent(id, kind, written, at, null, null, null, OUTCOMES.get(random.nextInt(4)), status);
            default -> new Sent(id, kind, written, at, null, null, tenths(42, 150, 6, 650), null, status);
        };
    }

    private Sent pressure(String id, String kind, String written, @Nullable Instant at, String status) {
        int systolic = 105 + random.nextInt(70);
        int diastolic = 60 + random.nextInt(42);
        switch (random.nextInt(200)) {
            case 0, 1 -> systolic = 180 + random.nextInt(60);
            case 2, 3 -> diastolic = 104;
            case 4 -> {
                systolic = 45 + random.nextInt(30);
                diastolic = 15 + random.nextInt(20);
            }
            case 5 -> {
                systolic = 290 + random.nextInt(40);
                diastolic = 190 + random.nextInt(30);
            }
            case 6 -> systolic = 112 + (diastolic = 110 + random.nextInt(20)) - 100;
            default -> {}
        }
        systolic = Math.max(systolic, diastolic + 1);
        int half = random.nextInt(100);
        return new Sent(
                id, kind, written, at, half == 0 ? null : systolic, half == 1 ? null : diastolic, null, null, status);
    }

    /** Seldom from the wider range. */
    private String tenths(int from, int to, int least, int most) {
        int tenths = random.nextInt(100) < 4 ? least + random.nextInt(most - least) : from + random.nextInt(to - from);
        return tenths / 10 + "." + tenths % 10;
    }

    /** All that is sent, in some order; of one record each version after the one that it changes. */
    List<Sent> inSomeOrder() {
        List<Integer> turns = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            turns.addAll(Collections.nCopies(records.get(i).size(), i));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[records.size()];
        return turns.stream().map(turn -> records.get(turn).get(next[turn]++)).toList();
    }

    /** Each record as it is in the end. */
    List<Sent> inTheEnd() {
        return records.stream().map(each -> each.get(each.size() - 1)).toList();
    }
}
