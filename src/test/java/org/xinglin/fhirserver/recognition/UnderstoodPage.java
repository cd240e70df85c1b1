package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ConceptMap;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.refusal.RuleCatalogue;

/** {@code docs/understood.md}: which records the server works with, how they are told, and what becomes of others. */
final class UnderstoodPage {

    private final Release release;
    private final RecognitionRules rules = RecognitionRules.load();
    private final List<String> lines = new ArrayList<>();

    UnderstoodPage(Release release) {
        this.release = release;
    }

    String write() {
        lines.add(
                """
                # What is understood

                Made by `UnderstoodTests` from the release's profiles, ConceptMaps and `src/main/resources/recognition`; why it is so says
                [ADR 29](decisions/0029-completed-or-told.md). A record of a kind below is held to the kind's profile, and found, graded, alerted or
                handed on by it. A record that resembles one and is none is stored, and its sender is told: warning `not-recognised`.
                """);
        new ImpliedProfiles(release).byCode().types().forEach(this::addKinds);
        addCompletions();
        addMaps();
        addReasons();
        return String.join("\n", lines) + "\n";
    }

    private void addKinds(String type) {
        lines.add("## " + type + "\n");
        lines.add("| Kind | Told by | Codes |\n|---|---|---|");
        new ImpliedProfiles(release).byCode().of(type).forEach((element, codes) -> {
            Map<String, TreeSet<String>> byProfile = new TreeMap<>();
            codes.listed().forEach((code, profile) -> byProfile
                    .computeIfAbsent(last(profile), each -> new TreeSet<>())
                    .add(last(String.valueOf(code.system())) + " `" + code.code() + "`"));
            codes.forms().forEach(form -> byProfile
                    .computeIfAbsent(last(form.profile()), each -> new TreeSet<>())
                    .add(last(form.system()) + " `"
                            + form.pattern().pattern().replace("|", "\\|") + "`"));
            byProfile.forEach((profile, told) ->
                    lines.add("| " + profile + " | `" + element + "` | " + String.join(", ", told) + " |"));
        });
        String path = rules.demanded().stream()
                .filter(demanded -> demanded.startsWith(type + "."))
                .collect(Collectors.joining(", "));
        lines.add(
                path.isEmpty()
                        ? "\nOther standard codes mean something else: nothing is said. Local codes, codes without system and words alone are told.\n"
                        : "\nOther standard codes mean something else: nothing is said. Local codes, codes without system, words alone and a missing `"
                                + path + "` are told.\n");
    }

    private void addCompletions() {
        lines.add("## What is added to a record\n");
        lines.add("| What was sent | What is added behind it |\n|---|---|");
        lines.add("| a code system's other address, or another spelling of it | the coding under the right address (below) |");
        lines.add("| an ICD code with a small first letter | the code with a capital |");
        lines.add("| a code without system, of at least " + rules.leastCode()
                + " characters, that one system known at the element has | the coding with that system |");
        lines.add("| words that are exactly those of one code of this guide's own systems | that code |");
        rules.shapes()
                .forEach(shape -> lines.add("| components " + String.join(" and ", shape.components()) + " (`" + shape.path()
                        + "`), one of each | `" + shape.code() + "` in the record's code: it is a " + last(shape.profile())
                        + " |"));
        lines.add(
                "| a questionnaire of the release by `http`, by its address on a server, or by its name, answered by its questions | its canonical address (in place of what was sent) |");
        lines.add("\nElements: the ones by which kinds are told, and "
                + rules.completed().stream()
                        .map(completed -> "`" + completed.path() + "`")
                        .collect(Collectors.joining(", "))
                + ". Never added: codes of " + rules.conclusions().stream().map(UnderstoodPage::last).collect(Collectors.joining(", "))
                + ", which are the server's own conclusions.\n");
        lines.add("| Code system | Also known as |\n|---|---|");
        SystemNames.listed().systems().forEach(named -> lines.add("| `" + named.system() + "` | "
                + named.otherNames().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "))
                + " |"));
        lines.add("");
    }

    private void addMaps() {
        lines.add("## Maps of the release\n");
        lines.add("| ConceptMap | From | To | Codes |\n|---|---|---|---|");
        for (ConceptMap map : ReleasedMaps.of(release)) {
            map.getGroup()
                    .forEach(group -> lines.add("| `" + map.getIdElement().getIdPart() + "` | `" + group.getSource() + "` | `"
                            + group.getTarget() + "` | "
                            + group.getElement().stream()
                                    .map(source -> source.getCode() + " → "
                                            + source.getTarget().stream()
                                                    .map(target -> target.getCode())
                                                    .collect(Collectors.joining(", ")))
                                    .collect(Collectors.joining("; "))
                            + " |"));
        }
        lines.add("");
    }

    private void addReasons() {
        lines.add("## What is told, and the remedy\n");
        lines.add("| Reason | What the sender reads | Remedy |\n|---|---|---|");
        new TreeMap<>(RuleCatalogue.load().rule(Unrecognised.RULE).variants())
                .forEach((reason, words) -> lines.add("| `" + reason + "` | " + words.en().text() + " | "
                        + words.en().remedy() + " |"));
        lines.add("\nReferences that are told where they have words or a number and no address: "
                + rules.references().stream().map(path -> "`" + path + "`").collect(Collectors.joining(", ")) + ".");
    }

    private static String last(String canonical) {
        return canonical.startsWith("https://xinglin") ? canonical.substring(canonical.lastIndexOf('/') + 1) : canonical;
    }
}
