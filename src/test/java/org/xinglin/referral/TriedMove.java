package org.xinglin.referral;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.referral.ModelCounty.Actor;
import org.xinglin.referral.ModelCounty.Case;
import org.xinglin.referral.PublishedMoves.Paper;
import org.xinglin.testkit.XinglinServer;

/** Somebody tries to bring a task to a state, in one of the four ways, with some papers or without. */
record TriedMove(Case task, Actor actor, Way way, String to, Set<Paper> papers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    enum Way {
        PUT,
        PATCH,
        TRANSACTION,
        OPERATION
    }

    /** Mostly with all papers: a move that lacks one is tried now and then. */
    static TriedMove drawn(Random random, List<Case> cases) {
        Case task = cases.get(random.nextInt(cases.size()));
        Set<Paper> papers = EnumSet.allOf(Paper.class);
        if (random.nextInt(6) == 0) {
            papers.remove(Paper.values()[random.nextInt(Paper.values().length)]);
        }
        // The encounter is there or not: it is no part of what is sent.
        papers.add(Paper.ENCOUNTER);
        if (!papers.contains(Paper.REASON)) {
            papers.remove(Paper.NO_SHOW);
        }
        return new TriedMove(
                task,
                Actor.values()[random.nextInt(Actor.values().length)],
                Way.values()[random.nextInt(Way.values().length)],
                PublishedMoves.STATES.get(random.nextInt(PublishedMoves.STATES.size())),
                papers);
    }

    /** The answer, and the version that it was sent against; the operation is sent against none. */
    record Answer(int status, @Nullable String version, String body) {

        boolean isDone() {
            return status == 200;
        }
    }

    /** @param seen the task as the actor has read it; of no use to the operation */
    Answer at(XinglinServer server, JsonNode seen) {
        String version = seen.at("/meta/versionId").asText();
        HttpResponse<String> answer = switch (way) {
            case PUT ->
                ModelCounty.send(
                        server,
                        "PUT",
                        task.task(),
                        actor.token(),
                        version,
                        changed(seen).toString());
            case PATCH ->
                ModelCounty.send(
                        server,
                        "PATCH",
                        task.task(),
                        actor.token(),
                        version,
                        patch(seen).toString());
            case TRANSACTION -> ModelCounty.send(server, "POST", "", actor.token(), null, transaction(seen, version));
            case OPERATION ->
                ModelCounty.send(
                        server,
                        "POST",
                        task.task() + "/$move",
                        actor.token(),
                        null,
                        parameters().toString());
        };
        return new Answer(answer.statusCode(), stored(answer), answer.body());
    }

    private @Nullable String stored(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return null;
        }
        JsonNode body = ModelCounty.read(answer);
        return way == Way.TRANSACTION
                ? body.at("/entry/0/response/etag").asText().replaceAll("\\D", "")
                : body.at("/meta/versionId").asText();
    }

    private ObjectNode changed(JsonNode seen) {
        ObjectNode wanted = seen.deepCopy();
        wanted.put("status", to);
        if (papers.contains(Paper.REASON)) {
            wanted.set("statusReason", reason());
        } else {
            wanted.remove("statusReason");
        }
        if (papers.contains(Paper.DATE)) {
            wanted.putObject("restriction").putObject("period").put("start", "2027-02-01T09:00:00+08:00");
        } else {
            wanted.remove("restriction");
        }
        if (to.equals("completed") && papers.contains(Paper.REPORT)) {
            ObjectNode output = wanted.putArray("output").addObject();
            output.putObject("type").put("text", "会诊意见");
            output.putObject("valueReference").put("reference", task.report());
        }
        return wanted;
    }

    /** The same as operations of RFC 6902, each of which holds whatever was there. */
    private ArrayNode patch(JsonNode seen) {
        ObjectNode wanted = changed(seen);
        ArrayNode operations = JSON.createArrayNode();
        for (String element : List.of("status", "statusReason", "restriction", "output")) {
            if (wanted.has(element)) {
                operations
                        .addObject()
                        .put("op", "add")
                        .put("path", "/" + element)
                        .set("value", wanted.get(element));
            } else if (seen.has(element)) {
                operations.addObject().put("op", "remove").put("path", "/" + element);
            }
        }
        return operations;
    }

    private String transaction(JsonNode seen, String version) {
        ObjectNode bundle =
                JSON.createObjectNode().put("resourceType", "Bundle").put("type", "transaction");
        ObjectNode entry = bundle.putArray("entry").addObject();
        entry.set("resource", changed(seen));
        entry.putObject("request").put("method", "PUT").put("url", task.task()).put("ifMatch", "W/\"" + version + "\"");
        return bundle.toString();
    }

    private ObjectNode parameters() {
        ObjectNode parameters = JSON.createObjectNode().put("resourceType", "Parameters");
        ArrayNode all = parameters.putArray("parameter");
        all.addObject().put("name", "to").put("valueCode", to);
        if (papers.contains(Paper.REASON)) {
            all.addObject().put("name", "reason").set("valueCodeableConcept", reason());
        }
        if (papers.contains(Paper.DATE) && to.equals("on-hold")) {
            all.addObject().put("name", "proposed").put("valueDateTime", "2027-02-01T09:00:00+08:00");
        }
        if (papers.contains(Paper.REPORT) && to.equals("completed")) {
            all.addObject().put("name", "output").putObject("valueReference").put("reference", task.report());
        }
        return parameters;
    }

    private ObjectNode reason() {
        ObjectNode reason = JSON.createObjectNode().put("text", "原因");
        String code = papers.contains(Paper.NO_SHOW) && to.equals("failed") ? "no-show" : "other";
        reason.putArray("coding").add(JSON.valueToTree(ModelCounty.code("request-reason", code)));
        return reason;
    }
}
