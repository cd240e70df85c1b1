package org.xinglin.referral.fhir.machine;

import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import ca.uhn.fhir.rest.server.exceptions.PreconditionFailedException;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.referral.domain.MoveRow;
import org.xinglin.referral.domain.Party;
import org.xinglin.referral.domain.RequestKind;
import org.xinglin.referral.domain.RequestMachine;
import org.xinglin.referral.domain.TaskState;

/** What is told to who tries a move that is not made. */
@Component
final class MoveRefusals {

    private static final int CONFLICT = 409;

    private static final Map<Party, String> CHINESE =
            Map.of(Party.REQUESTER, "申请方", Party.PERFORMER, "承接方", Party.PRIVACY, "隐私管理角色", Party.SERVER, "平台");

    private final RequestMachine machine;
    private final Outcomes outcomes;

    MoveRefusals(RequestMachine machine, Outcomes outcomes) {
        this.machine = machine;
        this.outcomes = outcomes;
    }

    /**
     * There is no such move, or not for who tries it.
     *
     * @param from null where the task is new
     * @param to what was tried, as it was sent
     * @param parties what the caller is to the task; null where that is unknown
     */
    BaseServerResponseException illegal(
            Caller caller,
            Resource task,
            RequestKind kind,
            @Nullable TaskState from,
            String to,
            @Nullable Set<Party> parties) {
        Language language = caller.language();
        String tried = (from == null ? "—" : from.code()) + " → " + to;
        return refused(
                caller,
                task,
                Issue.error("task-move")
                        .at("Task.status")
                        .found(parties == null ? tried : tried + named(parties, language))
                        .expected(legal(kind, from, language)));
    }

    /** The legal moves and who may make them: {@code accepted (performer), cancelled (requester)}. */
    private String legal(RequestKind kind, @Nullable TaskState from, Language language) {
        Map<TaskState, Set<Party>> moves = new LinkedHashMap<>();
        for (MoveRow row : machine.legal(kind, from)) {
            moves.computeIfAbsent(row.to(), to -> new TreeSet<>()).addAll(row.by());
        }
        return moves.isEmpty()
                ? "—"
                : moves.entrySet().stream()
                        .map(move -> move.getKey().code() + named(move.getValue(), language))
                        .collect(Collectors.joining(language == Language.ZH ? "、" : ", "));
    }

    private static String named(Set<Party> parties, Language language) {
        boolean chinese = language == Language.ZH;
        String names = parties.isEmpty()
                ? chinese ? "非当事方" : "neither party"
                : new TreeSet<>(parties)
                        .stream()
                                .map(party -> chinese ? String.valueOf(CHINESE.get(party)) : party.code())
                                .collect(Collectors.joining(chinese ? "、" : ", "));
        return chinese ? "（" + names + "）" : " (" + names + ")";
    }

    /** It has ended. */
    BaseServerResponseException ended(Caller caller, Resource task, TaskState state) {
        return refused(caller, task, Issue.error("task-ended").at("Task.status").found(state.code()));
    }

    BaseServerResponseException identity(Caller caller, Resource task, List<String> places) {
        return refused(caller, task, Issue.error("task-identity").at(places.toArray(String[]::new)));
    }

    /** It is legal, but something is missing. */
    BaseServerResponseException needs(
            Caller caller, Resource task, String place, @Nullable String found, String needed) {
        return refused(
                caller, task, Issue.error("task-needs").at(place).found(found).expected(needed));
    }

    /** The words of a need, in the caller's language. */
    static String words(Caller caller, String zh, String en) {
        return caller.language() == Language.ZH ? zh : en;
    }

    BaseServerResponseException kept(Caller caller, Resource record, String task) {
        return refused(
                caller, record, Issue.error("task-kept").at(record.fhirType()).found(task));
    }

    BaseServerResponseException refused(Caller caller, Resource record, Issue issue) {
        return outcomes.unprocessable(
                caller.language(), EntryPlace.of(record, List.of(issue)).get(0));
    }

    /** Somebody else was first: that does not become another answer if it is tried again. */
    BaseServerResponseException lost(Caller caller, @Nullable TaskState now, String to) {
        Issue issue = Issue.error("task-moved")
                .at("Task.status")
                .found(now == null ? null : now.code())
                .expected("→ " + to);
        return new UnclassifiedServerFailureException(
                CONFLICT, issue.rule(), outcomes.outcome(caller.language(), issue));
    }

    /** It is not said which version is changed. */
    BaseServerResponseException versionless(Caller caller, String version) {
        Issue issue = Issue.error("if-match-required").at("http.If-Match").expected("W/\"" + version + "\"");
        return new PreconditionFailedException(issue.rule(), outcomes.outcome(caller.language(), issue));
    }
}
