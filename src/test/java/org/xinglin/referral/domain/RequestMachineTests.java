package org.xinglin.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.referral.fhir.PublishedMachine;

/** The published machine has the moves of the design's table and no others; the table stands here once more, in its own words. */
class RequestMachineTests {

    private static final RequestMachine MACHINE = PublishedMachine.machine();

    /** From, to, who, and what it needs, of every kind; those of some kinds stand below. */
    private static final List<String> TABLE = List.of(
            "- requested requester,server -",
            "requested received performer -",
            "requested accepted performer capability",
            "received accepted performer capability",
            "requested rejected performer coded-reason",
            "received rejected performer coded-reason",
            "requested cancelled requester,server reason",
            "received cancelled requester,server reason",
            "accepted cancelled requester,server reason",
            "accepted on-hold performer date,reason",
            "on-hold accepted requester -",
            "accepted in-progress performer arrival",
            "accepted failed performer reason",
            "in-progress completed performer,server output",
            "in-progress failed performer reason",
            "in-progress on-hold performer reason",
            "in-progress cancelled performer,server reason",
            "on-hold in-progress performer -",
            "on-hold failed performer reason",
            "on-hold cancelled performer,requester,server reason",
            "requested entered-in-error privacy,requester reason",
            "received entered-in-error privacy,requester reason",
            "accepted entered-in-error privacy,requester reason",
            "in-progress entered-in-error privacy,requester reason",
            "on-hold entered-in-error privacy,requester reason",
            "completed completed performer -");

    private static final Map<String, List<String>> MORE = Map.of(
            "referral-up", List.of(),
            "referral-down", List.of(),
            "home-bed", List.of("in-progress in-progress performer output"),
            "tcm-service", List.of("accepted completed server output"),
            "rehabilitation", List.of(),
            "hospice", List.of());

    private static final List<String> AT_ONCE = List.of("accepted completed performer output");

    @TestFactory
    List<DynamicTest> eachKindHasTheMovesOfTheTable() {
        return MACHINE.kinds().stream()
                .map(kind -> DynamicTest.dynamicTest(kind.kind(), () -> {
                    List<String> expected = new ArrayList<>(TABLE);
                    expected.addAll(MORE.getOrDefault(kind.kind(), AT_ONCE));
                    if (kind.kind().equals("inspection-finding")) {
                        expected.remove("completed completed performer -");
                        expected.add("completed completed performer,requester -");
                    }
                    assertThat(moves(kind)).containsExactlyInAnyOrderElementsOf(expected);
                }))
                .toList();
    }

    private static List<String> moves(RequestKind kind) {
        List<TaskState> from = new ArrayList<>(Arrays.asList(TaskState.values()));
        from.add(0, null);
        List<String> moves = new ArrayList<>();
        for (TaskState state : from) {
            for (TaskState next : TaskState.values()) {
                List<MoveRow> rows = MACHINE.rows(kind, state, next);
                if (!rows.isEmpty()) {
                    moves.add((state == null ? "-" : state.code()) + " " + next.code() + " "
                            + joined(rows.stream()
                                    .flatMap(row -> row.by().stream())
                                    .map(Party::code))
                            + " "
                            + joined(rows.stream()
                                    .flatMap(row -> row.needs().stream())
                                    .map(need -> need.name().toLowerCase().replace('_', '-'))));
                }
            }
        }
        return moves;
    }

    private static String joined(java.util.stream.Stream<String> words) {
        Set<String> sorted = words.collect(Collectors.toCollection(TreeSet::new));
        return sorted.isEmpty() ? "-" : String.join(",", sorted);
    }

    @Test
    void nothingLeadsOutOfWhatHasEndedButAnAmendment() {
        for (RequestKind kind : MACHINE.kinds()) {
            for (TaskState state : TaskState.values()) {
                if (!state.isOpen()) {
                    assertThat(MACHINE.legal(kind, state))
                            .as("%s %s", kind.kind(), state.code())
                            .allSatisfy(row -> assertThat(row.to()).isEqualTo(TaskState.COMPLETED))
                            .hasSize(state != TaskState.COMPLETED ? 0 : kind.verified() ? 2 : 1);
                }
            }
        }
    }

    @Test
    void anHourIsTheRequestersAndThirtyDaysAreThePerformers() {
        RequestKind kind = MACHINE.kind("referral-up");
        assertThat(MACHINE.rows(kind, TaskState.ACCEPTED, TaskState.ENTERED_IN_ERROR))
                .extracting(row -> row.by() + " " + row.term())
                .containsExactly("[REQUESTER] Optional[PT1H]", "[PRIVACY] Optional.empty");
        assertThat(MACHINE.rows(kind, TaskState.COMPLETED, TaskState.COMPLETED))
                .extracting(row -> row.by() + " " + row.term())
                .containsExactly("[PERFORMER] Optional[PT720H]");
    }

    @Test
    void whoDidNotComeIsUnattended() {
        MoveRow row = MACHINE.rows(MACHINE.kind("referral-up"), TaskState.ACCEPTED, TaskState.FAILED)
                .get(0);
        assertThat(row.reasons()).containsExactly("no-show");
        assertThat(row.businessStatus()).containsExactly("unattended");
    }

    @Test
    void limitsBeginWhereTheTableSays() {
        RequestKind kind = MACHINE.kind("referral-up");
        assertThat(List.of(
                        limit(kind, null, TaskState.REQUESTED),
                        limit(kind, TaskState.REQUESTED, TaskState.ACCEPTED),
                        limit(kind, TaskState.ACCEPTED, TaskState.ON_HOLD),
                        limit(kind, TaskState.ON_HOLD, TaskState.ACCEPTED),
                        limit(kind, TaskState.ACCEPTED, TaskState.IN_PROGRESS)))
                .containsExactly("answer-by", "arrive-by", "confirm-by", "arrive-by", "finish-by");
        assertThat(MACHINE.rows(kind, TaskState.REQUESTED, TaskState.RECEIVED)
                        .get(0)
                        .limit())
                .isNull();
    }

    private static @Nullable String limit(RequestKind kind, @Nullable TaskState from, TaskState to) {
        return MACHINE.rows(kind, from, to).get(0).limit();
    }

    @Test
    void aKindIsToldByCategory() {
        assertThat(MACHINE.kindOf(List.of("mdt")).joint()).isTrue();
        assertThat(MACHINE.kindOf(List.of("tcm-service")).course()).isTrue();
        assertThat(MACHINE.kindOf(List.of()).kind()).isEqualTo("other");
        assertThat(MACHINE.handles(List.of("referral-up"))).isTrue();
        assertThat(MACHINE.handles(List.of("unheard-of"))).isFalse();
        assertThatThrownBy(() -> MACHINE.kind("unheard-of")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void whatThePerformerOffersDependsOnThePriority() {
        RequestKind up = MACHINE.kind("referral-up");
        assertThat(up.capabilities("stat")).contains("chronic-green-channel");
        assertThat(up.capabilities(null)).isEmpty();
        assertThat(MACHINE.kind("remote-ecg").capabilities("stat")).containsExactly("remote-ecg");
    }
}
