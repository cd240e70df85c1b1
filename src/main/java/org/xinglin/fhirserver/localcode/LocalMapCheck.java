package org.xinglin.fhirserver.localcode;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** What is wrong with a map of local codes: contradictions refuse it, what does not count is told. */
@Component
final class LocalMapCheck implements RecordCheck {

    private final MapReader reader;
    private final MappedSystems systems;
    private final LocalCodeTable table;

    LocalMapCheck(MapReader reader, MappedSystems systems, LocalCodeTable table) {
        this.reader = reader;
        this.systems = systems;
        this.table = table;
    }

    @Override
    public List<Issue> issues(Resource record) {
        if (!(record instanceof ConceptMap map) || map.getStatus() != PublicationStatus.ACTIVE) {
            return List.of();
        }
        List<Issue> issues = new ArrayList<>(contradictions(map));
        for (int i = 0; i < map.getGroup().size(); i++) {
            if (systems.target(map.getGroup().get(i)).isEmpty()) {
                issues.add(Issue.of(IssueSeverity.WARNING, "local-map-unused")
                        .at("ConceptMap.group[" + i + "]")
                        .found(map.getGroup().get(i).getSource() + " → "
                                + map.getGroup().get(i).getTarget()));
            }
        }
        reader.meanings(map).stream()
                .filter(meaning -> systems.lacks(meaning.system(), meaning.code()))
                .forEach(meaning -> issues.add(Issue.of(IssueSeverity.WARNING, "local-map-target")
                        .at(meaning.place())
                        .found(meaning.target())));
        return issues;
    }

    /** That one code means two things: by this map alone, or by this and another in force. */
    List<Issue> contradictions(ConceptMap map) {
        List<Meaning> meanings = reader.meanings(map);
        String id =
                map.getIdElement().getIdPart() == null ? "" : map.getIdElement().getIdPart();
        List<Issue> issues = new ArrayList<>();
        for (Meaning meaning : meanings) {
            meanings.stream()
                    .filter(meaning::contradicts)
                    .findFirst()
                    .map(other -> meaning.of() + " → " + other.target())
                    .or(() -> table.other(id, meaning).map(other -> "ConceptMap/" + other))
                    .ifPresent(other -> issues.add(Issue.error("local-map-contradicts")
                            .at(meaning.place())
                            .found(meaning.of() + " → " + meaning.target())
                            .expected(other)));
        }
        return issues;
    }
}
