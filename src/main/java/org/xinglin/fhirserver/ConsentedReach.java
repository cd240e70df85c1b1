package org.xinglin.fhirserver;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What residents say of some of their records: that they are opened to an organisation, or withheld from one. What denies wins
 * over whatever opens. It counts from the commit of the transaction that the caller is in.
 */
public interface ConsentedReach {

    /**
     * One thing that a consent says.
     *
     * @param permits whether it opens records to those who do not manage the resident; else it withholds them
     * @param organisations ids of Organizations: what is opened is so for them and all above, what is withheld is so from them
     *     and all below. None: nobody is permitted anything, and denied is everybody who does not manage the resident
     * @param types resource types that it is about; none for all. What is opened to somebody has the resident's own row with it
     * @param labels codes of labels that it is about: it opens records that bear no others, it withholds those that bear any
     *     of them. None: it opens what is not protected by a label, and withholds whatever the label
     * @param purposes for what alone records are opened, as codes of HL7's PurposeOfUse; none: for whatever purpose. What is withheld is
     *     so for every purpose
     * @param since from when on; null for from now on
     * @param until the moment from which on it no longer counts; null for no end
     */
    record Rule(
            boolean permits,
            Set<String> organisations,
            Set<String> types,
            Set<String> labels,
            Set<String> purposes,
            @Nullable Instant since,
            @Nullable Instant until) {

        public Rule {
            organisations = Set.copyOf(organisations);
            types = Set.copyOf(types);
            labels = Set.copyOf(labels);
            purposes = Set.copyOf(purposes);
        }
    }

    /**
     * Makes what a consent says be this and nothing else.
     *
     * @param cause the consent, as {@code Consent/7}
     * @param resident id of the Patient
     */
    void keep(String cause, String resident, List<Rule> rules);

    /** Takes back what a consent said. */
    void withdraw(String cause);

    /** Some of the consents of which an earlier release has not read everything, by their ids. */
    List<String> unread();

    /**
     * Takes one of these, to read it in the transaction that the caller is in.
     *
     * @return whether it was still there to be read
     */
    boolean take(String consent);
}
