package org.xinglin.access.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.xinglin.testkit.GuardedCounty;
import org.xinglin.testkit.GuardedServer;

/**
 * Each cell of the authorisation matrix as a request over HTTP, with a token that opens something else; whatever is answered is
 * judged by HAPI's {@link ScopeOracle}, too, which must not be stricter than we are.
 */
class AccessMatrixIT {

    private static final AccessMatrix MATRIX = AccessMatrix.read();
    private static final Map<String, String> WRITES = Map.of(
            "create", "CREATE", "update", "UPDATE", "patch", "UPDATE", "delete", "DELETE", "transaction", "UPDATE");

    private static final Map<String, ScopeOracle> ORACLES = new HashMap<>();

    @BeforeAll
    static void settle() {
        Bundle records = new Bundle().setType(BundleType.TRANSACTION);
        MATRIX.rows().stream()
                .filter(row -> !row.type().equals("Patient") && !row.type().equals("AuditEvent"))
                .map(row -> List.of(row.type(), row.whose()))
                .distinct()
                .forEach(each -> {
                    Resource record = MatrixRecords.stored(each.get(0), each.get(1));
                    records.addEntry()
                            .setResource(record)
                            .getRequest()
                            .setMethod(HTTPVerb.PUT)
                            .setUrl(each.get(0) + "/" + record.getIdElement().getIdPart());
                });
        List.of("own", "other")
                .forEach(whose -> records.addEntry()
                        .setResource(MatrixRecords.finding(whose))
                        .getRequest()
                        .setMethod(HTTPVerb.PUT)
                        .setUrl("Task/" + MatrixRecords.findingId(whose)));
        HttpResponse<String> stored =
                new MatrixRequest("POST", "", MatrixRequest.text(records), null, null, records).send(platform());
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(200);
        MATRIX.callers().stream()
                .filter(caller -> !caller.isNobody())
                .forEach(caller -> ORACLES.put(
                        caller.key(), new ScopeOracle(caller.scopes(), caller.reachesBoth() ? null : List.of("east"))));
    }

    private static String platform() {
        return GuardedServer.token(GuardedCounty.PLATFORM, "system/*.cruds");
    }

    @Test
    void everyTokenOpensSomething() {
        IntStream.range(0, MATRIX.callers().size())
                .filter(at -> !MATRIX.callers().get(at).isNobody())
                .forEach(at -> assertThat(MATRIX.rows())
                        .as(MATRIX.callers().get(at).key())
                        .anyMatch(row -> row.answers().get(at).equals("yes")));
    }

    @TestFactory
    Stream<DynamicTest> rows() {
        return MATRIX.rows().stream().map(row -> DynamicTest.dynamicTest(row.name(), () -> execute(row)));
    }

    private static void execute(AccessMatrix.Row row) {
        SoftAssertions softly = new SoftAssertions();
        for (int at = 0; at < MATRIX.callers().size(); at++) {
            MatrixCaller caller = MATRIX.callers().get(at);
            MatrixRequest request = MatrixRequest.of(row);
            MatrixAnswer answer = MatrixAnswer.of(request, request.send(caller.token()));
            String cell = row.name() + " by " + caller.key();
            softly.assertThat(answer.word()).as(cell).isEqualTo(row.answers().get(at));
            judge(softly, cell, row, caller, request, answer);
            if (row.interaction().equals("delete") && answer.word().equals("yes")) {
                restore(row);
            }
        }
        softly.assertAll();
    }

    private static void judge(
            SoftAssertions softly,
            String cell,
            AccessMatrix.Row row,
            MatrixCaller caller,
            MatrixRequest request,
            MatrixAnswer answer) {
        ScopeOracle oracle = ORACLES.get(caller.key());
        if (oracle == null
                || row.interaction().equals("emergency")
                || !answer.word().equals("yes")) {
            return;
        }
        answer.shown()
                .forEach(each -> softly.assertThat(oracle.mayRead(each) || request.written() != null)
                        .as("%s: HAPI lets nobody see %s", cell, each.getId())
                        .isTrue());
        if (request.written() != null) {
            softly.assertThat(oracle.mayWrite(
                            RestOperationTypeEnum.valueOf(WRITES.get(row.interaction())), request.written()))
                    .as("%s: HAPI lets nobody write it", cell)
                    .isTrue();
        }
    }

    private static void restore(AccessMatrix.Row row) {
        AccessMatrix.Row update = new AccessMatrix.Row(row.type(), "update", row.whose(), List.of());
        HttpResponse<String> restored = MatrixRequest.of(update).send(platform());
        assertThat(restored.statusCode()).as(restored.body()).isBetween(200, 201);
    }
}
