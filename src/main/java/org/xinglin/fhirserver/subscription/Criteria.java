package org.xinglin.fhirserver.subscription;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * R4 criteria: a search without the server's address, such as {@code Observation?code=…&patient=…}, or a type alone.
 *
 * @param conditions in the order in which they stand, decoded
 */
record Criteria(String type, List<Condition> conditions) {

    /**
     * One condition of a search.
     *
     * @param name with modifier and chain
     */
    record Condition(String name, String value) {

        String parameter() {
            return name.split("[:.]", 2)[0];
        }

        String modifier() {
            int colon = name.indexOf(':');
            return colon < 0 ? "" : name.substring(colon + 1);
        }

        /** What a comma that is not escaped separates. */
        List<String> alternatives() {
            return Arrays.asList(value.split("(?<!\\\\),", -1));
        }
    }

    /** @throws IllegalArgumentException if a percent sign is not followed by two hexadecimal digits */
    static Criteria of(String text) {
        String[] parts = text.split("\\?", 2);
        List<Condition> conditions = new ArrayList<>();
        if (parts.length == 2) {
            for (String pair : parts[1].split("&")) {
                if (!pair.isEmpty()) {
                    String[] sides = pair.split("=", 2);
                    conditions.add(new Condition(decoded(sides[0]), sides.length == 2 ? decoded(sides[1]) : ""));
                }
            }
        }
        return new Criteria(parts[0], List.copyOf(conditions));
    }

    /** A search for one alternative of one condition. */
    String single(Condition condition, String alternative) {
        return type + "?" + condition.name() + "=" + URLEncoder.encode(alternative, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
