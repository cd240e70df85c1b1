package org.xinglin.access.fhir;

import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.ConceptMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.LocalCodeAuthors;
import org.xinglin.fhirserver.refusal.Issue;

/** What a sender's codes mean, the operator says, or the sender's own program of those systems that the access file gives it. */
@Component
final class OwnCodeSystems implements LocalCodeAuthors {

    private static final String OPERATOR = "operator";

    private final ObjectProvider<Registry> registry;

    /** @param registry none where tokens come from elsewhere, and no program has code systems of its own */
    OwnCodeSystems(ObjectProvider<Registry> registry) {
        this.registry = registry;
    }

    @Override
    public List<Issue> refusals(Caller caller, ConceptMap map) {
        Actor actor = caller.actor();
        return caller.task() != null || actor == null || isOperator(actor) || has(actor, map)
                ? List.of()
                : List.of(Issue.error("role-missing")
                        .at("ConceptMap.group.source")
                        .expected(OPERATOR));
    }

    static boolean isOperator(Actor actor) {
        return actor.everything() || actor.roles().contains(OPERATOR);
    }

    /** Whether a map speaks of code systems of the program's own, and of no others, under an address that begins with one of them. */
    boolean has(Actor actor, ConceptMap map) {
        Client client = registry.stream()
                .flatMap(each -> each.client(actor.client()).stream())
                .findFirst()
                .orElse(null);
        Set<String> own = client == null ? Set.of() : client.codeSystems();
        return map.hasGroup()
                && (map.getUrl() == null || own.stream().anyMatch(map.getUrl()::startsWith))
                && map.getGroup().stream()
                        .allMatch(group -> group.getSource() != null && own.contains(group.getSource()));
    }
}
