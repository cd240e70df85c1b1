package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;

/** Which coding of an element implies which profile. */
final class KindCodes {

    private static final int FEW = 20;

    private final Map<CodeInSystem, String> listed = new LinkedHashMap<>();
    private final List<Form> forms = new ArrayList<>();
    private final Map<String, List<String>> needs = new HashMap<>();

    /** Codes of a system that match as a whole, as the Chinese extensions of an ICD-10 category do. */
    record Form(String system, Pattern pattern, String profile) {

        boolean has(Coding coding) {
            return system.equals(coding.getSystem())
                    && coding.hasCode()
                    && pattern.matcher(coding.getCode()).matches();
        }
    }

    @Nullable
    String profile(Coding coding) {
        String profile = listed.get(CodeInSystem.of(coding));
        if (profile != null) {
            return profile;
        }
        for (Form form : forms) {
            if (form.has(coding)) {
                return form.profile();
            }
        }
        return null;
    }

    /** The codes that are listed one by one. */
    Map<CodeInSystem, String> listed() {
        return listed;
    }

    List<Form> forms() {
        return forms;
    }

    void add(String system, String code, String profile) {
        CodeInSystem key = new CodeInSystem(system, code);
        once(listed.put(key, profile), profile, key.toString());
    }

    /** Notes what else records of a kind have. */
    void need(String profile, List<String> elements) {
        needs.put(profile, elements);
    }

    /**
     * All that may stand there, each with what else such a record has, in the order of the release; null where they are many,
     * or of systems of others.
     */
    @Nullable
    String allowed() {
        if (!forms.isEmpty() || listed.size() > FEW || !listed.keySet().stream().allMatch(CodeInSystem::isOurs)) {
            return null;
        }
        Map<String, List<String>> bySystem = new TreeMap<>();
        listed.forEach((code, profile) -> bySystem.computeIfAbsent(
                        String.valueOf(code.system()), system -> new ArrayList<>())
                .add(code.code() + also(needs.getOrDefault(profile, List.of()))));
        return bySystem.entrySet().stream()
                .map(system -> system.getKey() + "|" + String.join(", ", system.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What else a record has that has a code of some kind. */
    String also(Coding code) {
        return also(needs.getOrDefault(String.valueOf(profile(code)), List.of()));
    }

    private static String also(List<String> elements) {
        return elements.isEmpty() ? "" : " (+ " + String.join(" + ", elements) + ")";
    }

    void add(Form form) {
        forms.add(form);
    }

    /** @throws IllegalStateException if two profiles claim the same */
    static void once(@Nullable String other, String profile, String claimed) {
        if (other != null) {
            throw new IllegalStateException(other + " and " + profile + " both claim " + claimed);
        }
    }
}
