package org.xinglin.guide.fhir;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.RuleCatalogue;
import org.xinglin.guide.site.SearchIndex;

/** Every rule key that an answer can name: the server's own, and the invariants of the profiles. */
final class RuleRows {

    private final Edition edition;

    RuleRows(Edition edition) {
        this.edition = edition;
    }

    /**
     * A rule.
     *
     * @param remedy empty for an invariant, whose text ends with it
     * @param page the profile of an invariant, empty for a rule of the server
     */
    record Row(String key, String text, String remedy, String page, String profile) {}

    /** The keys of all rules. */
    static Set<String> keys(Release release) {
        Set<String> keys = new HashSet<>(release.specification().rules().keys());
        for (Artifact artifact : release.artifacts().ofType("StructureDefinition")) {
            Invariants.of((StructureDefinition) artifact.resource(), Language.EN)
                    .forEach(row -> keys.add(row.key()));
        }
        return keys;
    }

    /** Where the search box finds each rule by its key. */
    List<SearchIndex.Place> places() {
        return all().stream()
                .map(row ->
                        new SearchIndex.Place("rules.html#" + row.key(), row.key(), row.text() + " " + row.remedy()))
                .toList();
    }

    List<Row> all() {
        Map<String, Row> rows = new LinkedHashMap<>();
        for (Artifact artifact : edition.release().artifacts().ofType("StructureDefinition")) {
            for (Invariants.Row invariant :
                    Invariants.of((StructureDefinition) artifact.resource(), edition.language())) {
                rows.putIfAbsent(
                        invariant.key(),
                        new Row(
                                invariant.key(),
                                invariant.text(),
                                "",
                                artifact.page(),
                                artifact.title(edition.language())));
            }
        }
        RuleCatalogue catalogue = edition.release().specification().rules();
        for (String key : catalogue.keys()) {
            RuleCatalogue.Texts texts = catalogue.rule(key).in(edition.language());
            rows.put(key, new Row(key, texts.text(), Objects.requireNonNullElse(texts.remedy(), ""), "", ""));
        }
        List<Row> sorted = new ArrayList<>(rows.values());
        sorted.sort((one, other) -> one.key().compareTo(other.key()));
        return sorted;
    }
}
