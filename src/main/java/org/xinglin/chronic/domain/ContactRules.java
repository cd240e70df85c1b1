package org.xinglin.chronic.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * When somebody is to be seen again.
 *
 * @param perYear at least so many contacts
 * @param routine where all is well
 * @param soon where it is not
 * @param refer where it has not been for some time, or there is a complication
 * @param alarm after a critical value
 * @param referred after a referral that was completed or rejected
 */
public record ContactRules(
        int perYear, Interval routine, Interval soon, Referral refer, Interval alarm, Interval referred) {

    private static final Set<String> NOT_WELL = Set.of(ControlClass.UNSATISFIED, ControlClass.ADVERSE_REACTION);

    /** @param days after the last contact, at most */
    public record Interval(int days, Rule rule) {}

    /** @param consecutive on how many days in a row control has to be lacking */
    public record Referral(int days, int consecutive, Rule rule) {}

    /** What follows from how a disease is controlled. */
    NextStep after(Control control) {
        if (asksForReferral(control)) {
            return new NextStep(true, refer.days(), refer.rule());
        }
        return NOT_WELL.contains(control.code())
                ? new NextStep(false, soon.days(), soon.rule())
                : new NextStep(false, routine.days(), routine.rule());
    }

    /** Whether control has been lacking for so long, or so much, that somebody of a higher level has to look. */
    boolean asksForReferral(Control control) {
        return NOT_WELL.contains(control.code()) && control.inARow() >= refer.consecutive()
                || control.code().equals(ControlClass.COMPLICATION);
    }

    /** Where nothing is known of control yet. */
    NextStep first() {
        return new NextStep(false, routine.days(), routine.rule());
    }

    Optional<LocalDate> dueAfter(Optional<Episode> alarmed) {
        return alarmed.map(episode -> episode.last().toLocalDate().plusDays(alarm.days()));
    }
}
