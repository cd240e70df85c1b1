package org.xinglin.chronic.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.Query;

/**
 * What is concluded about a resident by the norm, in words to compare.
 *
 * @param alerts the situation by reading
 * @param tasks open or ended by what, and about which readings; what was cancelled is not among them
 */
record Concluded(
        Map<String, String> alerts, Set<String> tasks, String grade, String pressureControl, String glucoseControl) {

    /** Asserts that each is the same, and says which is not. */
    void is(Concluded other, String as) {
        assertThat(alerts).as("alerts, %s", as).containsExactlyInAnyOrderEntriesOf(other.alerts);
        assertThat(tasks).as("tasks, %s", as).containsExactlyInAnyOrderElementsOf(other.tasks);
        assertThat(grade).as(as).isEqualTo(other.grade);
        assertThat(pressureControl).as(as).isEqualTo(other.pressureControl);
        assertThat(glucoseControl).as(as).isEqualTo(other.glucoseControl);
    }

    static Concluded by(NaiveStanding naive) {
        return new Concluded(
                naive.alerts(), naive.tasks(), naive.grade(), naive.pressureControl(), naive.glucoseControl());
    }

    static Concluded of(MemoryStore store) {
        Caller test = Caller.task("test");
        return of(
                store.search(test, Query.of(Observation.class).where("code", Conclusion.codings()))
                        .items(),
                store.search(test, Query.of(Task.class)).items());
    }

    static Concluded of(List<Observation> conclusions, List<Task> tasks) {
        Map<String, String> alerts = new TreeMap<>();
        Map<String, String> readingOf = new TreeMap<>();
        Map<Conclusion, Observation> standing = new TreeMap<>();
        for (Observation fact : conclusions) {
            Conclusion kind = Conclusion.of(fact).orElseThrow();
            boolean byTheNorm =
                    "norm-2017".equals(fact.getMethod().getCodingFirstRep().getCode());
            if (byTheNorm && fact.getStatus() != ObservationStatus.ENTEREDINERROR) {
                standing.put(kind, fact);
                if (kind == Conclusion.CRITICAL_ALERT) {
                    String reading = fact.getDerivedFromFirstRep().getReference();
                    alerts.put(reading, Station.value(fact));
                    readingOf.put("Observation/" + fact.getIdElement().getIdPart(), reading);
                }
            }
        }
        Set<String> work = new TreeSet<>();
        for (Task task : tasks) {
            if (task.getStatus() != TaskStatus.CANCELLED) {
                Set<String> readings = AlertTaskState.alerts(task).stream()
                        .map(alert -> readingOf.getOrDefault(alert, "withdrawn " + alert))
                        .collect(Collectors.toCollection(TreeSet::new));
                work.add(state(task) + " " + readings);
            }
        }
        return new Concluded(
                alerts,
                work,
                grade(standing.get(Conclusion.BP_GRADE)),
                control(standing.get(Conclusion.BP_CONTROL)),
                control(standing.get(Conclusion.GLUCOSE_CONTROL)));
    }

    private static String state(Task task) {
        if (task.getStatus() == TaskStatus.REQUESTED) {
            return "open";
        }
        String reason = task.getStatusReason().getText();
        return "ended by " + reason.substring(reason.lastIndexOf('：') + 1);
    }

    private static String grade(@Nullable Observation fact) {
        return fact == null
                ? "none"
                : Station.value(fact) + " "
                        + fact.getDerivedFrom().stream()
                                .map(Reference::getReference)
                                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String control(@Nullable Observation fact) {
        return fact == null
                ? "none"
                : Station.value(fact) + " "
                        + day(fact.getEffectiveDateTimeType().getValueAsString());
    }

    private static LocalDate day(String written) {
        return OffsetDateTime.parse(written).toLocalDate();
    }
}
