package org.xinglin.access.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.xinglin.access.scope.SmartScope;

/** What a scope lets an app do, in words that somebody understands who is asked for consent. */
final class ScopeWords {

    private ScopeWords() {}

    /**
     * @param words what it means
     * @param code the scope itself
     */
    record Line(String words, String code) {}

    /** Without those that only say how the app is opened. */
    static List<Line> of(List<String> scopes, Map<String, String> words) {
        List<Line> lines = new ArrayList<>();
        for (String text : scopes) {
            Optional<SmartScope> scope = SmartScope.of(text);
            if (scope.isPresent()) {
                lines.add(new Line(sentence(scope.get(), words), text));
            } else {
                String known = words.get("scope-" + text);
                if (known != null) {
                    lines.add(new Line(known, text));
                }
            }
        }
        return lines;
    }

    private static String sentence(SmartScope scope, Map<String, String> words) {
        String doing = scope.interactions()
                .chars()
                .mapToObj(letter -> words.get("may-" + (char) letter))
                .collect(Collectors.joining(words.get("list-separator")));
        String type = scope.type().equals(SmartScope.ANY)
                ? words.get("type-any")
                : words.getOrDefault("type-" + scope.type(), scope.type());
        String bounds = scope.constraints().isEmpty()
                ? ""
                : String.format(words.get("bounded"), String.join(words.get("list-separator"), scope.constraints()));
        return String.format(words.get("may-" + scope.level()), doing, type) + bounds;
    }
}
