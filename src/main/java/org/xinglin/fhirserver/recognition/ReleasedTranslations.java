package org.xinglin.fhirserver.recognition;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the release knows of a coding: its system's right name, its code's right spelling, and what maps make of it. */
@Component
final class ReleasedTranslations implements CodeTranslations {

    private final SystemNames names;
    private final ReleasedMaps maps;

    ReleasedTranslations(SystemNames names, ReleasedMaps maps) {
        this.names = names;
        this.maps = maps;
    }

    @Override
    public List<Coding> of(Coding sent) {
        if (!sent.hasSystem() || !sent.hasCode()) {
            return List.of();
        }
        Coding renamed = renamed(sent);
        List<Coding> targets = maps.targets(renamed == null ? sent : renamed);
        if (renamed == null && targets.isEmpty()) {
            return List.of();
        }
        return Stream.concat(Stream.ofNullable(renamed), targets.stream().map(Coding::copy))
                .toList();
    }

    /** The same coding as it should have been written; null if it is. */
    private @Nullable Coding renamed(Coding sent) {
        SystemNames.Named meant = names.meant(sent.getSystem());
        if (meant == null) {
            return null;
        }
        String code = meant.firstLetter() ? capital(sent.getCode()) : sent.getCode();
        return meant.system().equals(sent.getSystem()) && code.equals(sent.getCode())
                ? null
                : AddedCoding.marked(new Coding(meant.system(), code, null), meant.system());
    }

    private static String capital(String code) {
        char first = code.charAt(0);
        return Character.isLowerCase(first) ? Character.toUpperCase(first) + code.substring(1) : code;
    }
}
