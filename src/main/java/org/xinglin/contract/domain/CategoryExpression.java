package org.xinglin.contract.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the part of FHIRPath in which packages say for which categories something is: see {@link Applicability}. */
final class CategoryExpression {

    /** The operators are words, so names go first. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(%population\\.where\\(\\s*code\\s*=\\s*'([^'\\\\]+)'\\s*\\)"
                    + "\\.(exists|empty)\\(\\)|and\\b|or\\b|\\(|\\))\\s*");

    private final String expression;
    private final List<Token> tokens = new ArrayList<>();
    private int next;

    /**
     * @param word what stands there
     * @param test what it asks, where it is no operator
     */
    private record Token(String word, Predicate<Set<String>> test) {}

    /** @throws IllegalArgumentException if there is something else in it */
    CategoryExpression(String expression) {
        this.expression = expression;
        Matcher token = TOKEN.matcher(expression);
        int place = 0;
        while (place < expression.length()) {
            if (!token.find(place) || token.start() != place) {
                throw notUnderstood(expression.substring(place));
            }
            tokens.add(new Token(token.group(1), test(token.group(2), token.group(3))));
            place = token.end();
        }
    }

    private static Predicate<Set<String>> test(String code, String ask) {
        return "empty".equals(ask) ? categories -> !categories.contains(code) : categories -> categories.contains(code);
    }

    /** @throws IllegalArgumentException if it is not a whole condition */
    Predicate<Set<String>> read() {
        Predicate<Set<String>> condition = either();
        if (next < tokens.size()) {
            throw notUnderstood(tokens.get(next).word());
        }
        return condition;
    }

    /** {@code and} binds more closely (FHIRPath 2.0, "Operator precedence"). */
    private Predicate<Set<String>> either() {
        Predicate<Set<String>> condition = both();
        while (takes("or")) {
            condition = condition.or(both());
        }
        return condition;
    }

    private Predicate<Set<String>> both() {
        Predicate<Set<String>> condition = one();
        while (takes("and")) {
            condition = condition.and(one());
        }
        return condition;
    }

    private Predicate<Set<String>> one() {
        if (takes("(")) {
            Predicate<Set<String>> inner = either();
            if (!takes(")")) {
                throw notUnderstood("");
            }
            return inner;
        }
        if (next >= tokens.size() || !tokens.get(next).word().startsWith("%")) {
            throw notUnderstood(next < tokens.size() ? tokens.get(next).word() : "");
        }
        return tokens.get(next++).test();
    }

    private boolean takes(String word) {
        boolean there = next < tokens.size() && tokens.get(next).word().equals(word);
        if (there) {
            next++;
        }
        return there;
    }

    private IllegalArgumentException notUnderstood(String at) {
        return new IllegalArgumentException("“" + expression + "”, at “" + at + "”");
    }
}
