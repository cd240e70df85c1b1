package org.xinglin.chronic.fhir;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * How somebody with hypertension and diabetes stands by the norm, told a second time in the plainest way: loops over everything
 * that was ever sent, with the numbers of the rules written out, and nothing of the server's own.
 */
@NullUnmarked // each kind of record has its own values
final class NaiveStanding {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final List<String> MILDEST_FIRST =
            List.of("satisfied", "unsatisfied", "adverse-reaction", "complication");

    private final List<Sent> counting = new ArrayList<>();

    NaiveStanding(List<Sent> all, Instant now) {
        for (Sent sent : all) {
            Instant at = sent.at();
            if (at != null && !at.isAfter(now) && !sent.status().equals("entered-in-error")) {
                counting.add(sent);
            }
        }
        counting.sort(Comparator.comparing(Sent::at).thenComparing(Sent::reference));
    }

    private static boolean isFinal(Sent sent) {
        return sent.status().equals("final") || sent.status().equals("amended");
    }

    private static boolean isPlausibleSystolic(@Nullable Integer value) {
        return value != null && value >= 50 && value <= 300;
    }

    private static boolean isPlausibleDiastolic(@Nullable Integer value) {
        return value != null && value >= 20 && value <= 200;
    }

    private static boolean isBetween(Sent sent, String from, String to) {
        return sent.number().compareTo(new BigDecimal(from)) >= 0
                && sent.number().compareTo(new BigDecimal(to)) <= 0;
    }

    /** Whether it is graded, controlled and labelled by. */
    private static boolean isJudged(Sent sent) {
        if (!isFinal(sent) || sent.kind().equals("follow-up")) {
            return false;
        }
        if (sent.isPressure()) {
            return (sent.systolic() == null || isPlausibleSystolic(sent.systolic()))
                    && (sent.diastolic() == null || isPlausibleDiastolic(sent.diastolic()));
        }
        return sent.kind().equals("hba1c") ? isBetween(sent, "3", "20") : isBetween(sent, "1.0", "60");
    }

    /** The critical situation that a reading shows. */
    static @Nullable String alarm(Sent sent) {
        if (sent.kind().equals("follow-up")) {
            return null;
        }
        if (sent.isPressure()) {
            Integer systolic = sent.systolic();
            Integer diastolic = sent.diastolic();
            boolean sys = isPlausibleSystolic(systolic);
            boolean dia = isPlausibleDiastolic(diastolic);
            if (sys && systolic >= 180 || dia && diastolic >= 110) {
                return "bp-crisis";
            }
            if (sys && systolic <= 70 || dia && diastolic <= 40) {
                return "bp-crisis-low";
            }
            if (systolic != null && systolic > 300 || diastolic != null && diastolic > 200) {
                return "bp-implausible-high";
            }
            if (systolic != null && systolic < 50 || diastolic != null && diastolic < 20) {
                return "bp-implausible-low";
            }
            return null;
        }
        if (sent.kind().equals("hba1c")) {
            return isBetween(sent, "3", "20")
                    ? null
                    : isBetween(sent, "20", "1000") ? "hba1c-implausible-high" : "hba1c-implausible-low";
        }
        if (isBetween(sent, "16.7", "60")) {
            return "glucose-crisis-high";
        }
        if (isBetween(sent, "1.0", "3.9")) {
            return "glucose-crisis-low";
        }
        if (isBetween(sent, "60", "1000")) {
            return "glucose-implausible-high";
        }
        return isBetween(sent, "0", "1.0") ? "glucose-implausible-low" : null;
    }

    /** Whether a later reading shows that a critical situation is over. */
    private static boolean ends(Sent later, Sent critical, String alarm) {
        if (later.kind().equals("follow-up")) {
            return true;
        }
        if (!later.kind().equals(critical.kind()) || !isJudged(later)) {
            return false;
        }
        if (alarm.contains("implausible")) {
            return true;
        }
        if (later.isPressure() && (later.systolic() == null || later.diastolic() == null)) {
            return false;
        }
        if (alarm.equals("bp-crisis-low")) {
            return later.systolic() > 70 && later.diastolic() > 40;
        }
        if (alarm.equals("bp-crisis")) {
            return later.systolic() < 180 && later.diastolic() < 110;
        }
        return !alarm.equals(alarm(later));
    }

    /** The critical situation by each reading that shows one. */
    Map<String, String> alerts() {
        Map<String, String> alerts = new TreeMap<>();
        for (Sent sent : counting) {
            String alarm = alarm(sent);
            if (alarm != null) {
                alerts.put(sent.reference(), alarm);
            }
        }
        return alerts;
    }

    /** The work: open, or ended by what, and about which readings. */
    Set<String> tasks() {
        Map<String, Set<String>> together = new TreeMap<>();
        for (int i = 0; i < counting.size(); i++) {
            Sent critical = counting.get(i);
            String alarm = alarm(critical);
            if (alarm == null) {
                continue;
            }
            Sent end = null;
            for (Sent later : counting) {
                if (!later.at().isBefore(critical.at()) && ends(later, critical, alarm)) {
                    end = later;
                    break;
                }
            }
            String which = critical.kind() + " " + alarm + (end == null ? " open" : " ended by " + end.reference());
            together.computeIfAbsent(which, none -> new TreeSet<>()).add(critical.reference());
        }
        Set<String> tasks = new HashSet<>();
        together.forEach((which, readings) -> tasks.add(
                (which.endsWith(" open") ? "open" : which.substring(which.indexOf("ended by"))) + " " + readings));
        return tasks;
    }

    /** A visit: the day, and the mean of its last two readings that are a minute apart. */
    private record Seen(
            LocalDate day,
            @Nullable BigDecimal systolic,
            @Nullable BigDecimal diastolic,
            Set<String> of) {}

    private List<Seen> visits() {
        List<Seen> visits = new ArrayList<>();
        List<Sent> visit = new ArrayList<>();
        for (Sent sent : counting) {
            if (!sent.kind().equals("office") || !isJudged(sent)) {
                continue;
            }
            if (!visit.isEmpty()
                    && Duration.between(visit.get(visit.size() - 1).at(), sent.at())
                                    .toSeconds()
                            > 1800) {
                visits.add(mean(visit));
                visit = new ArrayList<>();
            }
            visit.add(sent);
        }
        if (!visit.isEmpty()) {
            visits.add(mean(visit));
        }
        return visits;
    }

    private static Seen mean(List<Sent> visit) {
        Sent last = visit.get(visit.size() - 1);
        Sent before = null;
        for (Sent sent : visit) {
            if (Duration.between(sent.at(), last.at()).toSeconds() >= 60) {
                before = sent;
            }
        }
        Set<String> of = new TreeSet<>(Set.of(last.reference()));
        if (before != null) {
            of.add(before.reference());
        }
        return new Seen(
                LocalDate.ofInstant(last.at(), PLACE),
                half(last.systolic(), before == null ? null : before.systolic()),
                half(last.diastolic(), before == null ? null : before.diastolic()),
                of);
    }

    private static @Nullable BigDecimal half(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            Integer known = one == null ? other : one;
            return known == null ? null : BigDecimal.valueOf(known);
        }
        return BigDecimal.valueOf(one + other).divide(BigDecimal.valueOf(2), 4, RoundingMode.HALF_UP);
    }

    private static boolean isAtLeast(@Nullable BigDecimal value, int limit) {
        return value != null && value.compareTo(BigDecimal.valueOf(limit)) >= 0;
    }

    /** The grade of the latest visit that shows one, and its readings. */
    String grade() {
        String grade = "none";
        for (Seen visit : visits()) {
            boolean whole = visit.systolic() != null && visit.diastolic() != null;
            if (isAtLeast(visit.systolic(), 180) || isAtLeast(visit.diastolic(), 110)) {
                grade = "grade-3 " + visit.of();
            } else if (!whole) {
                continue;
            } else if (isAtLeast(visit.systolic(), 160) || isAtLeast(visit.diastolic(), 100)) {
                grade = "grade-2 " + visit.of();
            } else if (isAtLeast(visit.systolic(), 140) || isAtLeast(visit.diastolic(), 90)) {
                grade = "grade-1 " + visit.of();
            } else if (isAtLeast(visit.systolic(), 120) || isAtLeast(visit.diastolic(), 80)) {
                grade = "high-normal " + visit.of();
            } else {
                grade = "normal " + visit.of();
            }
        }
        return grade;
    }

    /** The class of the latest day that anything is known of, and the day. */
    String pressureControl() {
        TreeMap<LocalDate, String> days = followUps();
        for (Seen visit : visits()) {
            if (isAtLeast(visit.systolic(), 140) || isAtLeast(visit.diastolic(), 90)) {
                add(days, visit.day(), "unsatisfied");
            } else if (visit.systolic() != null && visit.diastolic() != null) {
                add(days, visit.day(), "satisfied");
            }
        }
        return days.isEmpty() ? "none" : days.lastEntry().getValue() + " " + days.lastKey();
    }

    private TreeMap<LocalDate, String> followUps() {
        TreeMap<LocalDate, String> days = new TreeMap<>();
        for (Sent sent : counting) {
            if (sent.kind().equals("follow-up")) {
                add(days, LocalDate.ofInstant(sent.at(), PLACE), sent.outcome());
            }
        }
        return days;
    }

    private static void add(TreeMap<LocalDate, String> days, LocalDate day, String found) {
        String known = days.get(day);
        if (known == null || MILDEST_FIRST.indexOf(found) > MILDEST_FIRST.indexOf(known)) {
            days.put(day, found);
        }
    }

    String glucoseControl() {
        TreeMap<LocalDate, String> days = followUps();
        TreeMap<LocalDate, Map<String, Boolean>> measured = new TreeMap<>();
        for (Sent sent : counting) {
            boolean judged = Set.of("fasting", "two-hour", "hba1c").contains(sent.kind()) && isJudged(sent);
            if (judged) {
                // Of each kind the latest of a day stays.
                measured.computeIfAbsent(LocalDate.ofInstant(sent.at(), PLACE), none -> new TreeMap<>())
                        .put(sent.kind(), isAtTarget(sent));
            }
        }
        measured.forEach((day, kinds) -> add(days, day, kinds.containsValue(false) ? "unsatisfied" : "satisfied"));
        LocalDate glucose = null;
        LocalDate hba1c = null;
        for (Map.Entry<LocalDate, Map<String, Boolean>> day : measured.entrySet()) {
            if (day.getValue().containsKey("hba1c")) {
                hba1c = day.getKey();
            }
            if (day.getValue().containsKey("fasting") || day.getValue().containsKey("two-hour")) {
                glucose = day.getKey();
            }
        }
        if (glucose != null && hba1c != null) {
            boolean bad = false;
            LocalDate newest = glucose.isAfter(hba1c) ? glucose : hba1c;
            if (!glucose.plusDays(92).isBefore(newest)) {
                Map<String, Boolean> kinds = new TreeMap<>(measured.get(glucose));
                kinds.remove("hba1c");
                bad = kinds.containsValue(false);
            }
            if (!hba1c.plusDays(92).isBefore(newest)) {
                bad |= !measured.get(hba1c).get("hba1c");
            }
            add(days, newest, bad ? "unsatisfied" : "satisfied");
        }
        return days.isEmpty() ? "none" : days.lastEntry().getValue() + " " + days.lastKey();
    }

    private static boolean isAtTarget(Sent sent) {
        BigDecimal value = sent.number();
        if (sent.kind().equals("hba1c")) {
            return value.compareTo(new BigDecimal("7.0")) < 0;
        }
        String limit = sent.kind().equals("fasting") ? "7.0" : "10.0";
        return value.compareTo(new BigDecimal("3.9")) > 0 && value.compareTo(new BigDecimal(limit)) < 0;
    }
}
