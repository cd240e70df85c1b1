package org.xinglin.contract.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * Numbers that contracts go by, as published: Library {@code contract-rules}, or a county's own.
 *
 * @param length for how long a package is signed that does not say so itself
 */
public record ContractRules(
        String id, String version, Wording title, List<Origin> sources, Renewal renewal, TeamSize team, Length length) {

    public ContractRules {
        sources = List.copyOf(sources);
    }

    /** A text in both languages. */
    public record Wording(String zh, String en) {}

    /** @param document its number, or where it was published */
    public record Origin(String id, String title, String document) {}

    /**
     * What a number rests on.
     *
     * @param status how far it was verified
     */
    public record Grounds(String id, String zh, String en, List<String> sources, String status) {

        public Grounds {
            sources = List.copyOf(sources);
        }
    }

    /** @param days for how many days before its last one a contract can be renewed */
    public record Renewal(int days, Grounds rule) {

        /** The first day on which a contract can be renewed. */
        public LocalDate from(LocalDate last) {
            return last.minusDays(days);
        }
    }

    /** @param residents of more than so many contracts in force a team is warned */
    public record TeamSize(int residents, Grounds rule) {}

    /** @param months for which something is signed */
    public record Length(int months, Grounds rule) {}
}
