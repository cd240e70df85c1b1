package org.xinglin.access.fhir.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.xinglin.access.audit.AuditQuery;
import org.xinglin.access.reach.RequestOfThread;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.Organisations;
import org.xinglin.access.registry.Registry;
import org.xinglin.access.registry.User;
import org.xinglin.fhirserver.Actor;

/**
 * What of the audit an auditor sees, by the organisations of the token: whatever was done with records of the residents whom these
 * and those below manage, and whatever their people and programs did. What is nobody's, as a sign-in under an unknown name, is for
 * those of an organisation that stands below none.
 */
final class AuditorsReach {

    private static final String OWN =
            "ARRAY(SELECT res_id FROM public.hfj_resource WHERE res_type = 'Organization' AND fhir_id = ANY (?))";

    private static final String MANAGED = """
            EXISTS (SELECT FROM unnest(patients) named
                JOIN public.hfj_resource resident ON resident.res_type = 'Patient' AND resident.fhir_id = named
                JOIN xinglin.resident_place place ON place.resident = resident.res_id AND place.cause = 0
                JOIN xinglin.organisation_above above ON above.organisation = place.organisation
                WHERE above.ancestor = ANY (%s))""";

    /** Posts, and who has them. */
    private static final String PEOPLE = """
            (WITH post AS (
                SELECT link.src_resource_id AS number FROM public.hfj_res_link link
                JOIN xinglin.organisation_above above ON above.organisation = link.target_resource_id
                WHERE link.src_path = 'PractitionerRole.organization' AND above.ancestor = ANY (%s))
            SELECT 'PractitionerRole/' || fhir_id FROM post JOIN public.hfj_resource ON res_id = number
            UNION ALL
            SELECT 'Practitioner/' || person.fhir_id FROM post
            JOIN public.hfj_res_link link ON link.src_resource_id = number AND link.src_path = 'PractitionerRole.practitioner'
            JOIN public.hfj_resource person ON person.res_id = link.target_resource_id)""";

    private static final String EVERY = "ARRAY(SELECT res_id FROM public.hfj_resource WHERE res_type = 'Organization')";

    private static final String SEEN = MANAGED.formatted(OWN)
            + " OR fhir_user IN " + PEOPLE.formatted(OWN)
            + " OR fhir_user IS NULL AND client = ANY (?)"
            + " OR login IN (SELECT name FROM unnest(?::text[], ?::text[]) AS signing (name, person) WHERE person IN "
            + PEOPLE.formatted(OWN) + ")"
            + " OR EXISTS (SELECT FROM unnest(" + OWN + ") top WHERE NOT EXISTS ("
            + "SELECT FROM xinglin.organisation_above WHERE organisation = top AND ancestor <> top))"
            + " AND NOT " + MANAGED.formatted(EVERY)
            + " AND (fhir_user IS NULL OR fhir_user NOT IN " + PEOPLE.formatted(EVERY) + ")"
            + " AND (fhir_user IS NOT NULL OR client IS NULL OR client <> ALL (?))";

    private final ObjectProvider<Registry> registry;
    private final ObjectProvider<Organisations> organisations;
    private final RequestOfThread requests;

    /** @param registry none where nobody is asked for a token */
    AuditorsReach(
            ObjectProvider<Registry> registry, ObjectProvider<Organisations> organisations, RequestOfThread requests) {
        this.registry = registry;
        this.organisations = organisations;
        this.requests = requests;
    }

    /** @param actor who asks; null where nobody is asked for a token, and all is shown */
    void bound(AuditQuery query, @Nullable Actor actor) {
        if (actor == null || actor.everything()) {
            return;
        }
        List<String> own = List.copyOf(actor.organisations());
        List<Client> clients = registry.stream()
                .flatMap(each -> each.programs().stream())
                .filter(client -> client.organization() != null)
                .toList();
        List<String> names = new ArrayList<>();
        List<String> people = new ArrayList<>();
        registry.stream()
                .flatMap(each -> each.everybody().stream())
                .filter(user -> user.fhirUser() != null)
                .forEach((User user) -> {
                    names.add(user.name());
                    people.add(user.fhirUser());
                });
        query.and(
                SEEN,
                own,
                own,
                // Which organisation a client is of does not depend on what the auditor may read.
                requests.byItself(() -> clients.stream()
                        .filter(client -> isWithin(client, actor.organisations()))
                        .map(Client::id)
                        .toList()),
                names,
                people,
                own,
                own,
                clients.stream().map(Client::id).toList());
    }

    private boolean isWithin(Client client, Set<String> own) {
        return organisations.stream()
                .flatMap(each -> Optional.ofNullable(client.organization()).flatMap(each::idOf).stream()
                        .filter(id -> each.common(Set.of(id), own).contains(id)))
                .findFirst()
                .isPresent();
    }
}
