package org.xinglin.access.fhir;

import java.time.Clock;
import java.util.Date;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskPriority;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;

/** Asks the privacy officer to look at an access in an emergency. */
@Component
final class EmergencyReview {

    /** The task of the server that this is. */
    static final String TASK = "break-glass";

    private static final String REVIEWER = "privacy";

    private final FhirStore store;
    private final ReleasedCodes codes;
    private final Clock clock;

    EmergencyReview(FhirStore store, ReleasedCodes codes, Clock clock) {
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** @return what was stored */
    Bundle ask(Caller caller, Actor actor, String resident, String reason) {
        Task task = new Task();
        task.setStatus(TaskStatus.REQUESTED).setIntent(TaskIntent.ORDER).setPriority(TaskPriority.ASAP);
        task.setCode(new CodeableConcept(codes.coding("task-code", "break-glass-review", Language.ZH)));
        task.setFor(new Reference("Patient/" + resident));
        task.setAuthoredOn(Date.from(clock.instant()));
        task.setReasonCode(new CodeableConcept().setText(reason));
        task.setDescription(actor.user() == null ? actor.client() : actor.client() + " / " + actor.user());
        if (actor.fhirUser() != null) {
            // By name alone: a person in the register of users need not be stored here.
            task.setRequester(new Reference().setDisplay(actor.fhirUser()));
        }
        task.addPerformerType().setText(REVIEWER);
        Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
        transaction
                .addEntry()
                .setResource(task)
                .getRequest()
                .setMethod(HTTPVerb.POST)
                .setUrl("Task");
        return store.transact(caller.setsOff(TASK), transaction);
    }
}
