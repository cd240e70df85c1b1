package org.xinglin.fhirserver.refusal;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The part of an exception's message that a client may read. */
final class SafeMessage {

    /** SQL, table, constraint, class and parameter names: the message then says more about us than about the request. */
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)\\b(hfj_|trm_|npm_|bt2_|idx_|fk_)|\\bSQL|\\bJDBC|\\b(insert into|update|delete from|select) .*\\b(set|values|from|where)\\b"
                    + "|\\b(org|com|ca|java|jakarta)\\.[a-z]+\\.[a-z]|Exception\\b|\\bout of (bounds|range)\\b|^(?-i:the[A-Z])");

    private static final Pattern NUMBER = Pattern.compile("HAPI-\\d{4}: ");

    private SafeMessage() {}

    /** The message without the library's numbers, or null where it is not fit to be shown. */
    static @Nullable String of(Throwable exception) {
        String message = exception.getMessage();
        if (message == null || message.isBlank()) {
            return null;
        }
        return fit(NUMBER.matcher(message).replaceAll("").strip());
    }

    /** The same of a part of it. */
    static @Nullable String fit(String part) {
        return INSIDE.matcher(part).find() ? null : part;
    }
}
