package org.xinglin.fhirserver.refusal;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rule behind each exception of the FHIR library: {@code refusals/exceptions.yaml}. */
final class ExceptionRules {

    private static final String FILE = "/refusals/exceptions.yaml";

    /** The library numbers its messages; the numbers do not change between releases, the words do. */
    private static final Pattern NUMBER = Pattern.compile("HAPI-(\\d{4})");

    /** So many characters of a database's code name its class (SQL:2016, part 2, chapter 24). */
    private static final int STATE_CLASS = 2;

    /** connection_does_not_exist. */
    private static final String NO_CONNECTION = "08003";

    private static final String INTERNAL = "internal-error";

    private final Mapping mapping;

    /** @param decisive the numbers that count even where another stands inside them */
    private record Mapping(
            Set<String> decisive,
            Map<String, String> byCode,
            Map<String, String> byType,
            Map<String, String> bySqlState,
            Map<String, String> byPlace) {}

    private ExceptionRules(Mapping mapping) {
        this.mapping = mapping;
    }

    /** @throws java.io.UncheckedIOException if the file is missing or malformed */
    static ExceptionRules load() {
        return new ExceptionRules(DataFile.read(FILE, new TypeReference<Mapping>() {}));
    }

    /**
     * The rule of an exception: by the database's own code where that is known, else by the first decisive or the
     * innermost known number in its message or its causes' messages, else by the class of the first in the chain whose
     * class says more than that something went wrong, else by the place where the innermost cause was thrown.
     */
    String rule(Throwable exception) {
        String rule = bySqlState(exception).orElseGet(() -> byNumberOrType(exception));
        return rule.equals(INTERNAL) ? byPlace(exception).orElse(INTERNAL) : rule;
    }

    /** A request's content over which the library trips: it has no words for it, but where it trips tells enough. */
    private Optional<String> byPlace(Throwable exception) {
        Throwable innermost = exception;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost instanceof RuntimeException
                ? Stream.of(innermost.getStackTrace())
                        .map(frame -> mapping.byPlace().get(frame.getClassName()))
                        .filter(rule -> rule != null)
                        .findFirst()
                : Optional.empty();
    }

    private Optional<String> bySqlState(Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            String state = cause instanceof SQLException sql ? state(sql) : null;
            if (state != null) {
                String rule = mapping.bySqlState().get(state);
                return rule != null || state.length() < STATE_CLASS
                        ? Optional.ofNullable(rule)
                        : Optional.ofNullable(mapping.bySqlState().get(state.substring(0, STATE_CLASS)));
            }
        }
        return Optional.empty();
    }

    /** The database's code; the pool gives none to its own plain exceptions, which say that the connection is closed. */
    private static @Nullable String state(SQLException failure) {
        return failure.getSQLState() == null && failure.getClass() == SQLException.class
                ? NO_CONNECTION
                : failure.getSQLState();
    }

    private String byNumberOrType(Throwable exception) {
        String byClass = INTERNAL;
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            Optional<String> byNumber = byNumber(String.valueOf(cause.getMessage()));
            if (byNumber.isPresent() && !byNumber.get().equals(INTERNAL)) {
                return byNumber.get();
            }
            if (byClass.equals(INTERNAL)) {
                byClass = byType(cause.getClass()).orElse(INTERNAL);
            }
        }
        return byClass;
    }

    private Optional<String> byNumber(String message) {
        Matcher matcher = NUMBER.matcher(message);
        Optional<String> innermost = Optional.empty();
        while (matcher.find()) {
            String rule = mapping.byCode().get(matcher.group(1));
            if (rule != null) {
                innermost = Optional.of(rule);
            }
            if (mapping.decisive().contains(matcher.group(1))) {
                break;
            }
        }
        return innermost;
    }

    private Optional<String> byType(Class<?> type) {
        return Stream.<Class<?>>iterate(type, superclass -> superclass != null, Class::getSuperclass)
                .map(candidate -> mapping.byType().get(candidate.getSimpleName()))
                .filter(rule -> rule != null)
                .findFirst();
    }

    /** The library's numbers that this server knows. */
    Set<String> numbers() {
        return mapping.byCode().keySet();
    }

    Collection<String> rules() {
        return Stream.of(mapping.byCode(), mapping.byType(), mapping.bySqlState(), mapping.byPlace())
                .flatMap(rules -> rules.values().stream())
                .toList();
    }
}
