package org.xinglin.contract.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that contracts go by, as published: Library {@code contract-rules}, or a county's own.
 *
 * @param length for how long a package is signed that does not say so itself
 * @param reminder how residents are reminded; nothing in rules that a county stored before there was one
 */
public record ContractRules(
        String id,
        String version,
        Wording title,
        List<Origin> sources,
        Renewal renewal,
        TeamSize team,
        Length length,
        @Nullable Reminder reminder) {

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

    /**
     * What is said to a resident, in both languages: {@code {duties}} stands for the services, {@code {due}} for the day.
     *
     * @param between what stands between two services
     */
    public record Reminder(String zh, String en, Wording between, Grounds rule) {

        /** In Chinese. */
        public String inChinese(List<String> duties, LocalDate due) {
            return filled(zh, String.join(between.zh(), duties), due);
        }

        public String inEnglish(List<String> duties, LocalDate due) {
            return filled(en, String.join(between.en(), duties), due);
        }

        private static String filled(String text, String duties, LocalDate due) {
            return text.replace("{due}", due.toString()).replace("{duties}", duties);
        }
    }
}
