package org.xinglin.access.fhir.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AskedAddress;
import org.xinglin.access.audit.AskedInteraction;
import org.xinglin.access.audit.AuditAgent;
import org.xinglin.access.audit.AuditAgents;
import org.xinglin.access.audit.AuditEntry;

/**
 * What is left to write down of a request when its answer is whole: reads, searches, operations, whatever was refused, and writes that
 * changed nothing. What was stored is in the audit already.
 */
final class RequestEntries {

    /** What any caller may see of the release, and no resident is in. */
    private static final String CAPABILITIES = "capabilities";

    private static final Set<String> NAME_RESIDENTS = Set.of("patient", "subject", "_id");
    private static final String PATIENT = "Patient/";

    private final AuditAgents agents;
    private final ResidentsOf residents;
    private final BundleEntries bundles;

    RequestEntries(AuditAgents agents, ResidentsOf residents) {
        this.agents = agents;
        this.residents = residents;
        this.bundles = new BundleEntries(residents);
    }

    List<AuditEntry> of(AuditedRequest request, int status) {
        HttpServletRequest http = request.http();
        AuditAgent agent = agents.of(http);
        int outcome = AuditEntry.outcome(status);
        AskedInteraction asked = AskedInteraction.of(http.getMethod(), AuditAgents.path(http));
        if (asked.interaction().equals("transaction") && request.bundle().isPresent()) {
            return bundles.of(request, request.bundle().get(), agent, status);
        }
        boolean known = asked.writes()
                && outcome == AuditEntry.DONE
                && !request.committed().isEmpty();
        boolean ofNobody = outcome == AuditEntry.DONE && isOfNobody(asked, AuditAgents.path(http));
        if (known || ofNobody) {
            return List.of();
        }
        Set<String> whose = new LinkedHashSet<>(asked.patients());
        whose.addAll(named(asked, http));
        whose.addAll(residents.in(outcome == AuditEntry.DONE || request.answer() != null ? request.answer() : null));
        if (asked.writes()) {
            whose.addAll(residents.in(request.sent()));
        }
        String query = asked.isOfOneRecord() && (http.getQueryString() == null || !asked.writes())
                ? null
                : AskedAddress.of(http);
        return List.of(new AuditEntry(
                agent,
                AuditEntry.REST,
                asked.action(),
                asked.interaction(),
                outcome,
                request.reason(),
                List.copyOf(whose),
                what(asked, request),
                query,
                null,
                null));
    }

    private static boolean isOfNobody(AskedInteraction asked, String path) {
        return asked.interaction().equals(CAPABILITIES)
                || Stream.of("/.well-known/", "/swagger-ui", "/api-docs").anyMatch(path::startsWith);
    }

    /** With the version that was shown. */
    private static @Nullable String what(AskedInteraction asked, AuditedRequest request) {
        boolean shown = asked.interaction().equals("read") || (asked.writes() && asked.what() == null);
        return shown
                        && request.answer() instanceof Resource resource
                        && resource.getIdElement().hasIdPart()
                        && !resource.fhirType().equals("OperationOutcome")
                ? resource.getIdElement()
                        .withResourceType(resource.fhirType())
                        .toUnqualified()
                        .getValue()
                : asked.what();
    }

    /** Residents whom a search asks for, whether or not anything is found. */
    private static Set<String> named(AskedInteraction asked, HttpServletRequest http) {
        Set<String> named = new LinkedHashSet<>();
        if (asked.isOfOneRecord()) {
            return named;
        }
        boolean ofPatients = AuditAgents.path(http).matches("/Patient/?(_search)?");
        for (Map.Entry<String, String[]> parameter : http.getParameterMap().entrySet()) {
            String name = parameter.getKey().split(":", 2)[0];
            if (NAME_RESIDENTS.contains(name) && (ofPatients || !name.equals("_id"))) {
                for (String value : String.join(",", parameter.getValue()).split(",")) {
                    add(value, name.equals("subject"), named);
                }
            }
        }
        return named;
    }

    private static void add(String value, boolean typed, Set<String> named) {
        int type = value.lastIndexOf(PATIENT);
        String id = type >= 0 ? value.substring(type + PATIENT.length()) : typed ? "" : value;
        if (id.matches("[A-Za-z0-9.-]{1,64}")) {
            named.add(id);
        }
    }
}
