package org.xinglin.access.scope;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is granted of what is asked for: no more than is registered, and no more than the way to the token allows. An answer is
 * never wider than the question, nor than any of the bounds.
 */
public final class ScopeNarrowing {

    private static final String AUDIT = "AuditEvent";

    private ScopeNarrowing() {}

    /** @return a scope whose search constraint is not kept here, so that it must not be granted; nothing if there is none */
    public static Optional<String> unserved(Collection<String> asked) {
        return asked.stream()
                .filter(text ->
                        SmartScope.of(text).filter(scope -> !scope.isServed()).isPresent())
                .findFirst();
    }

    /** For a program that acts by itself: {@code system/} alone, and never the audit (which {@code system/*} does not mean). */
    public static Set<String> forSystem(Collection<String> asked, Collection<String> registered) {
        return common(
                asked.stream().filter(ScopeNarrowing::isForSystem).toList(),
                registered.stream().filter(ScopeNarrowing::isForSystem).toList());
    }

    private static boolean isForSystem(String text) {
        return SmartScope.of(text)
                .filter(scope ->
                        scope.level().equals(SmartScope.SYSTEM) && !scope.type().equals(AUDIT))
                .isPresent();
    }

    /** What both lists allow, in the words of the first where that is all of it. */
    public static Set<String> common(Collection<String> asked, Collection<String> bounds) {
        Set<String> granted = new LinkedHashSet<>();
        List<SmartScope> allowed =
                bounds.stream().map(SmartScope::of).flatMap(Optional::stream).toList();
        for (String text : asked) {
            Optional<SmartScope> scope = SmartScope.of(text);
            if (scope.isPresent()) {
                granted.addAll(common(text, scope.get(), allowed));
            } else if (bounds.contains(text)) {
                granted.add(text);
            }
        }
        return granted;
    }

    private static List<String> common(String text, SmartScope asked, List<SmartScope> allowed) {
        List<String> common = new ArrayList<>();
        for (SmartScope each : allowed) {
            Optional<SmartScope> both = asked.and(each);
            if (both.isPresent() && both.get().equals(asked)) {
                return List.of(text);
            }
            both.map(SmartScope::text).ifPresent(common::add);
        }
        return common;
    }
}
