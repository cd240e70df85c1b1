package org.xinglin.chronic.domain;

import java.time.LocalDate;

/**
 * What is to be done after a contact.
 *
 * @param refer whether to refer to a higher level
 * @param days within which the next contact is due
 */
record NextStep(boolean refer, int days, Rule rule) {

    LocalDate due(LocalDate since) {
        return since.plusDays(days);
    }
}
