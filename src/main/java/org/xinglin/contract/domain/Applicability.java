package org.xinglin.contract.domain;

import java.util.Set;
import java.util.function.Predicate;

/**
 * To whom a duty is owed, by the categories that a resident is in. It is written in FHIRPath over {@code %population}, the
 * resident's categories: {@code %population.where(code = 'elderly').exists()}, the same with {@code empty()}, and both joined by
 * {@code and}, {@code or} and parentheses. What is not of this form is an error: half a rule is another rule.
 *
 * @param expression as it was written; empty where it is owed to everybody
 */
public record Applicability(String expression, Predicate<Set<String>> condition) {

    /** Owed to everybody who has signed. */
    public static final Applicability ALWAYS = new Applicability("", categories -> true);

    /** @throws IllegalArgumentException if it is of another form, with the place where it is not understood */
    public static Applicability of(String expression) {
        return new Applicability(expression, new CategoryExpression(expression).read());
    }

    /** Both hold. */
    public Applicability and(Applicability other) {
        return this == ALWAYS
                ? other
                : new Applicability(
                        "(" + expression + ") and (" + other.expression + ")", condition.and(other.condition));
    }

    /** @param categories codes of those that a resident is in */
    public boolean holds(Set<String> categories) {
        return condition.test(categories);
    }

    /** Told apart by what is written. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Applicability that && expression.equals(that.expression);
    }

    @Override
    public int hashCode() {
        return expression.hashCode();
    }
}
