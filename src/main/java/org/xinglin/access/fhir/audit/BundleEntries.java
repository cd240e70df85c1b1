package org.xinglin.access.fhir.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.jspecify.annotations.Nullable;
import org.xinglin.access.audit.AskedInteraction;
import org.xinglin.access.audit.AuditAgent;
import org.xinglin.access.audit.AuditEntry;

/** The entries of a batch or transaction that are not in the audit already: one row each. */
final class BundleEntries {

    private static final int UNKNOWN = 200;

    private final ResidentsOf residents;

    BundleEntries(ResidentsOf residents) {
        this.residents = residents;
    }

    /** @param status of the whole; where that is a refusal, each entry was refused */
    List<AuditEntry> of(AuditedRequest request, Bundle sent, AuditAgent agent, int status) {
        List<AuditEntry> unclaimed = new ArrayList<>(request.committed());
        List<AuditEntry> entries = new ArrayList<>();
        for (int i = 0; i < sent.getEntry().size(); i++) {
            BundleEntryComponent entry = sent.getEntry().get(i);
            BundleEntryComponent answer = answer(request, i);
            String method = entry.getRequest().getMethod() == null
                    ? "GET"
                    : entry.getRequest().getMethod().toCode();
            String url = String.valueOf(entry.getRequest().getUrl());
            AskedInteraction asked = AskedInteraction.of(method, url);
            int outcome = AuditEntry.outcome(status(answer, status));
            if (outcome == AuditEntry.DONE && asked.writes() && claim(i, asked, answer, unclaimed)) {
                continue;
            }
            entries.add(new AuditEntry(
                    agent,
                    AuditEntry.REST,
                    asked.action(),
                    asked.interaction(),
                    outcome,
                    reason(answer, request),
                    List.copyOf(whose(asked, entry, answer)),
                    what(asked, answer),
                    asked.isOfOneRecord() && !url.contains("?") ? null : method + " " + agent.base() + "/" + url,
                    i,
                    null));
        }
        return entries;
    }

    private static @Nullable BundleEntryComponent answer(AuditedRequest request, int place) {
        return request.answer() instanceof Bundle bundle
                        && place < bundle.getEntry().size()
                ? bundle.getEntry().get(place)
                : null;
    }

    private static int status(@Nullable BundleEntryComponent answer, int whole) {
        String text = answer == null ? null : answer.getResponse().getStatus();
        return text != null && text.matches("\\d{3}.*")
                ? Integer.parseInt(text.substring(0, 3))
                : answer == null ? whole : UNKNOWN;
    }

    /** Whether the entry's write was committed with its row. */
    private static boolean claim(
            int place, AskedInteraction asked, @Nullable BundleEntryComponent answer, List<AuditEntry> unclaimed) {
        String location = answer == null ? null : answer.getResponse().getLocation();
        String record = location == null ? asked.what() : versionless(location);
        Optional<AuditEntry> found = unclaimed.stream()
                .filter(row -> row.place() != null && row.place() == place)
                .findFirst()
                .or(() -> unclaimed.stream()
                        .filter(row -> row.place() == null
                                && (record == null
                                        ? row.action().equals(asked.action())
                                        : record.equals(versionless(String.valueOf(row.what())))))
                        .findFirst());
        found.ifPresent(unclaimed::remove);
        return found.isPresent();
    }

    private static String versionless(String location) {
        return new IdType(location).toUnqualifiedVersionless().getValue();
    }

    private static @Nullable String reason(@Nullable BundleEntryComponent answer, AuditedRequest request) {
        if (answer == null) {
            return request.reason();
        }
        return answer.getResponse().getOutcome() instanceof OperationOutcome outcome
                        && answer.getResponse().getStatus() != null
                        && answer.getResponse().getStatus().matches("[45].*")
                ? AuditHook.rule(outcome)
                : null;
    }

    private Set<String> whose(
            AskedInteraction asked, BundleEntryComponent entry, @Nullable BundleEntryComponent answer) {
        Set<String> whose = new LinkedHashSet<>(asked.patients());
        whose.addAll(residents.in(entry.getResource()));
        whose.addAll(residents.in(answer == null ? null : answer.getResource()));
        return whose;
    }

    private static @Nullable String what(AskedInteraction asked, @Nullable BundleEntryComponent answer) {
        String location = answer == null ? null : answer.getResponse().getLocation();
        return asked.what() == null && location != null
                ? new IdType(location).toUnqualified().getValue()
                : asked.what();
    }
}
