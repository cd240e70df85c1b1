package org.xinglin.journey;

import java.io.IOException;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A year as it is lived: on one node that never stops, or on two of which one is killed now and then, and both stand still for a week.
 *
 * @param acts what somebody does on a day
 * @param dawn the second node is killed as soon as it sees this day
 * @param work from this day on it is killed once more, as soon as it has taken what somebody writes
 * @param alone from the end of this day on the second node is alone, until the week in which nobody runs
 * @param anew after how many days all that is derived is derived anew on the two nodes; 0 for never
 */
record LivedYear(IntFunction<List<YearOfACounty.Act>> acts, int dawn, int work, int alone, int anew) {

    void withoutAStop(LivedCounty county) {
        county.nodes().startFirst();
        for (int day = 0; day < YearOfACounty.DAYS; day++) {
            live(day, county);
        }
    }

    private void live(int day, LivedCounty county) {
        county.begin(day);
        acts.apply(day).forEach(act -> county.write(act, false));
    }

    void withKillsAndAStop(LivedCounty county) throws IOException {
        county.nodes().startFirst();
        county.nodes().startSecond();
        boolean killedAtWork = false;
        for (int day = 0; day < YearOfACounty.STOP_FROM; day++) {
            if (day == dawn) {
                county.moveTo(day);
                county.nodes().killSecond();
            }
            county.begin(day);
            for (YearOfACounty.Act act : acts.apply(day)) {
                boolean kill = day >= work && !killedAtWork;
                county.write(act, kill);
                killedAtWork |= kill;
            }
            if (anew > 0 && day % anew == anew - 1) {
                county.concludeAnew();
            }
            if (day == alone) {
                county.nodes().killFirst();
            }
        }
        county.nodes().killSecond();

        county.moveTo(YearOfACounty.STOP_TO);
        county.nodes().startFirst();
        county.nodes().startSecond();
        for (int day = YearOfACounty.STOP_TO; day < YearOfACounty.DAYS; day++) {
            live(day, county);
        }
        if (anew > 0) {
            county.concludeAnew();
        }
    }
}
