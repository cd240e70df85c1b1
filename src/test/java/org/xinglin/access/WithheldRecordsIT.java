package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinglin.access.Consents.ACT;
import static org.xinglin.access.Consents.consent;
import static org.xinglin.access.Consents.labelled;
import static org.xinglin.access.Consents.permit;
import static org.xinglin.access.Consents.program;
import static org.xinglin.access.Consents.request;
import static org.xinglin.access.Consents.seen;
import static org.xinglin.access.TwoTowns.accepted;
import static org.xinglin.access.TwoTowns.reading;
import static org.xinglin.access.TwoTowns.refused;
import static org.xinglin.access.TwoTowns.resident;
import static org.xinglin.access.TwoTowns.store;

import java.util.List;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reaches a resident by a grant or a case does not see what is labelled as sensitive. */
class WithheldRecordsIT {

    private static Person village;
    private static Person county;
    private static Person hospital;

    @BeforeAll
    static void settle() {
        village = program("hill-village");
        county = program("hills");
        hospital = program("coast-hospital");
    }

    @Test
    void aLabelledRecordIsShownToThoseWhoManageAndToWhomAConsentNamesTheLabel() {
        store(resident("w1", "hill-village"), reading("w1-plain", "w1"), labelled("w1-hiv", "w1", "HIV"));
        accepted(village.put(consent("w1-consent", "w1", permit("coast-hospital"))));
        seen(hospital, "w1", "w1-plain");
        seen(village, "w1", "w1-plain", "w1-hiv");
        seen(county, "w1", "w1-plain", "w1-hiv");
        for (String path : List.of("", "/_history", "/_history/1")) {
            refused(hospital.get("/Observation/w1-hiv" + path), 404);
        }
        assertThat(hospital.ids("/Patient?_id=w1&_revinclude=Observation:patient"))
                .doesNotContain("Observation/w1-hiv");
        assertThat(hospital.ids("/Patient/w1/$everything?_count=500"))
                .contains("Observation/w1-plain")
                .doesNotContain("Observation/w1-hiv");
        assertThat(hospital.ids("/Patient?_has:Observation:patient:_security=HIV"))
                .isEmpty();
        assertThat(village.ids("/Patient?_has:Observation:patient:_security=HIV"))
                .contains("Patient/w1");
        accepted(village.put(
                consent("w1-further", "w1", permit("coast-hospital").addSecurityLabel(new Coding(ACT, "HIV", null)))));
        seen(hospital, "w1", "w1-plain", "w1-hiv");
        Consent withdrawn =
                consent("w1-further", "w1", permit("coast-hospital").addSecurityLabel(new Coding(ACT, "HIV", null)));
        accepted(village.put((Consent) withdrawn.setStatus(ConsentState.INACTIVE)));
        seen(hospital, "w1", "w1-plain");
    }

    @Test
    void noWriteTakesALabelAway() {
        store(resident("w2", "hill-village"), labelled("w2-psy", "w2", "PSY"));
        accepted(village.put(consent("w2-consent", "w2", permit("coast-hospital"))));
        accepted(village.put(reading("w2-psy", "w2")));
        refused(hospital.get("/Observation/w2-psy"), 404);
        accepted(village.delete("/Observation/w2-psy"));
        refused(hospital.get("/Observation/w2-psy/_history"), 404);
        accepted(village.put(reading("w2-psy", "w2")));
        refused(hospital.get("/Observation/w2-psy"), 404);
        refused(hospital.get("/Observation/w2-psy/_history/1"), 404);
        // Neither does moving the record to somebody else, nor the resident.
        accepted(county.put(resident("w2", "hill-town")));
        refused(hospital.get("/Observation/w2-psy"), 404);
        refused(village.get("/Observation/w2-psy"), 404);
        assertThat(county.get("/Observation/w2-psy").statusCode()).isEqualTo(200);
        // A label that comes later counts, and one without its code system.
        Observation plain = reading("w2-late", "w2");
        accepted(county.put(plain));
        assertThat(hospital.get("/Observation/w2-late").statusCode()).isEqualTo(200);
        plain.getMeta().addSecurity(null, "SUD", null);
        accepted(Person.member("hills", "privacy", "user/*.cruds").put(plain));
        refused(hospital.get("/Observation/w2-late"), 404);
        refused(hospital.get("/Observation/w2-late/_history/1"), 404);
    }

    @Test
    void aCaseShowsWhatIsLabelledOnlyOfItself() {
        store(resident("w6", "hill-village"), labelled("w6-hiv", "w6", "HIV"), reading("w6-1", "w6"));
        ServiceRequest request = request("w6-case", "w6", "w6-hiv", "w6-1");
        request.getMeta().addSecurity(ACT, "PSY", null);
        accepted(village.put(request));
        assertThat(hospital.get("/ServiceRequest/w6-case").statusCode()).isEqualTo(200);
        assertThat(hospital.get("/Patient/w6").statusCode()).isEqualTo(200);
        assertThat(hospital.get("/Observation/w6-1").statusCode()).isEqualTo(200);
        refused(hospital.get("/Observation/w6-hiv"), 404);
        accepted(village.put(task("w6-task", "w6", TaskStatus.REQUESTED)));
        accepted(hospital.move("w6-task", "accepted"));
        refused(hospital.get("/Observation/w6-hiv"), 404);
        // What is found is kept, and what is based on the request seen by who asked and who was asked.
        accepted(hospital.put(labelled("w6-box", "w6", "PSY")));
        refused(hospital.get("/Observation/w6-box"), 404);
        assertThat(village.get("/Observation/w6-box").statusCode()).isEqualTo(200);
        Observation result = labelled("w6-result", "w6", "PSY");
        result.addBasedOn(new Reference("ServiceRequest/w6-case"));
        accepted(hospital.put(result));
        assertThat(hospital.get("/Observation/w6-result").statusCode()).isEqualTo(200);
        accepted(hospital.put((Observation) result.addNote(new Annotation().setText("更正"))));
        // Who is let in for a time neither lets others in, nor takes the resident over.
        refused(
                hospital.put(consent(
                        "w6-own", "w6", permit("coast-hospital").addSecurityLabel(new Coding(ACT, "HIV", null)))),
                403,
                "out-of-reach");
        refused(hospital.put(resident("w6", "coast-hospital")), 403, "out-of-reach");
        accepted(village.put(consent("w6-consent", "w6", permit("coast-hospital"))));
        refused(hospital.put(consent("w6-consent", "w6", permit("coast-ward"))), 403, "out-of-reach");
        refused(hospital.delete("/Consent/w6-consent"), 403, "out-of-reach");
    }

    private static Task task(String id, String resident, TaskStatus status) {
        Task task = new Task();
        task.setId(id);
        task.setStatus(status).setIntent(TaskIntent.ORDER);
        task.setFocus(new Reference("ServiceRequest/w6-case"));
        task.setFor(new Reference("Patient/" + resident));
        task.setRequester(new Reference("Organization/hill-village"));
        task.setOwner(new Reference("Organization/coast-hospital"));
        return task;
    }
}
