package org.xinglin.chronic.fhir;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.xinglin.testkit.XinglinServer;

/** All that is derived about residents and still holds, in words that do not depend on when or how often it was written. */
final class ResidentStatuses {

    private ResidentStatuses() {}

    static Map<String, String> of(Station station, String resident) {
        return found(station, "patient=" + resident + "&");
    }

    static Map<String, String> ofAll(Station station) {
        return found(station, "");
    }

    private static Map<String, String> found(Station station, String ofWhom) {
        Map<String, String> standing = new TreeMap<>();
        String codes = Arrays.stream(Conclusion.values()).map(Conclusion::code).collect(Collectors.joining(","));
        station.found(Observation.class, ofWhom + "code=" + codes).stream()
                .filter(fact -> fact.getStatus() != ObservationStatus.ENTEREDINERROR)
                .forEach(fact -> standing.put(fact.getIdElement().getIdPart(), words(fact)));
        station.found(Task.class, ofWhom + "code=critical-alert").stream()
                .filter(task -> task.getStatus() != TaskStatus.CANCELLED)
                .forEach(task -> standing.put("Task about " + task.getFocus().getReference(), words(task)));
        station.found(CarePlan.class, ofWhom + "category=chronic-follow-up")
                .forEach(plan -> standing.put("CarePlan/" + plan.getIdElement().getIdPart(), words(plan)));
        return standing;
    }

    private static String words(Observation fact) {
        Observation bare = fact.copy();
        bare.setMeta(null);
        bare.setIssuedElement(null);
        bare.setId((IdType) null);
        return XinglinServer.fhirContext().newJsonParser().encodeResourceToString(bare);
    }

    private static String words(Task task) {
        return task.getStatus() + " "
                + task.getInput().stream()
                        .map(input -> ((Reference) input.getValue()).getReference())
                        .toList()
                + " " + task.getRestriction().getPeriod().getEndElement().getValueAsString();
    }

    private static String words(CarePlan plan) {
        return plan.getStatus() + " "
                + plan.getExtension().stream()
                        .map(extension -> ((DateType) extension.getValue()).getValueAsString())
                        .toList();
    }
}
