package org.xinglin.indicator.fhir.fact;

import java.util.List;

/**
 * By whom a resident is counted in a year.
 *
 * @param practitioner an id; empty where there is none
 * @param teams ids, of the last day of the year and of each of its quarters; empty where there is none
 */
record PartyRow(int year, String practitioner, List<String> teams) {

    PartyRow {
        teams = List.copyOf(teams);
    }

    boolean isEmpty() {
        return practitioner.isEmpty() && teams.stream().allMatch(String::isEmpty);
    }
}
