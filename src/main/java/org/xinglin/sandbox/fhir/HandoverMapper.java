package org.xinglin.sandbox.fhir;

import java.time.LocalDateTime;
import java.util.List;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Enumerations.DocumentReferenceStatus;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.sandbox.domain.Request;
import org.xinglin.sandbox.domain.Resident;

/** What a resident who goes back to primary care takes along: the discharge note and the plan for what follows. */
final class HandoverMapper {

    private HandoverMapper() {}

    /** @param index of the request among the resident's */
    static List<Resource> handover(Resident resident, Request request, int index) {
        return List.of(
                note(resident, Ids.numbered(resident, "discharge-note", index), request.authored(), request.from()),
                plan(resident, Ids.numbered(resident, "handover-plan", index), request.authored(), request.from()));
    }

    /** @param request its id */
    static List<Resource> handover(Resident resident, String request, LocalDateTime at, String from) {
        return List.of(note(resident, request + "-note", at, from), plan(resident, request + "-plan", at, from));
    }

    private static DocumentReference note(Resident resident, String id, LocalDateTime at, String from) {
        DocumentReference note = new DocumentReference();
        note.setId(id);
        note.addIdentifier()
                .setSystem(Systems.SANDBOX)
                .setValue(note.getIdElement().getIdPart());
        note.setStatus(DocumentReferenceStatus.CURRENT);
        note.getType().setText("出院小结");
        note.setSubject(Ids.patient(resident));
        note.setDate(Systems.time(at).getValue());
        note.addAuthor(Ids.organization(from));
        note.addContent().getAttachment().setContentType("application/pdf").setTitle("出院小结");
        return note;
    }

    private static CarePlan plan(Resident resident, String id, LocalDateTime at, String from) {
        CarePlan plan = new CarePlan();
        plan.setId(id);
        plan.addIdentifier()
                .setSystem(Systems.SANDBOX)
                .setValue(plan.getIdElement().getIdPart());
        plan.setStatus(CarePlanStatus.ACTIVE).setIntent(CarePlanIntent.PLAN);
        plan.setTitle("下转后的随访计划");
        plan.addCategory().setText("下转随访");
        plan.setSubject(Ids.patient(resident));
        plan.getPeriod().setStartElement(Systems.time(at));
        plan.setCreatedElement(Systems.time(at));
        plan.setAuthor(Ids.organization(from));
        return plan;
    }
}
