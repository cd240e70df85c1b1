package org.xinglin.access.fhir.audit;

import java.util.Date;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.Narrative;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.utilities.xhtml.XhtmlNode;
import org.xinglin.access.audit.AuditEntry;
import org.xinglin.access.audit.AuditRow;

/** A row as AuditEvent, in the shape of IHE Basic Audit Log Patterns 1.1, as HAPI's {@code BalpAuditCaptureInterceptor} writes it. */
final class AuditEventMapper {

    private AuditEventMapper() {}

    static AuditEvent of(AuditRow row) {
        AuditEntry entry = row.entry();
        AuditEvent event = new AuditEvent();
        event.setId(id(row));
        event.getMeta().setVersionId("1").setLastUpdated(Date.from(row.recorded()));
        BalpCodes.profile(entry).ifPresent(profile -> event.getMeta().addProfile(profile));
        event.getText().setStatus(Narrative.NarrativeStatus.GENERATED).setDiv(narrative());
        event.setType(BalpCodes.type(entry));
        event.addSubtype(BalpCodes.subtype(entry));
        event.setAction(AuditEventAction.fromCode(entry.action()));
        event.setOutcome(AuditEventOutcome.fromCode(Integer.toString(entry.outcome())));
        event.setOutcomeDesc(entry.reason());
        event.setRecorded(Date.from(row.recorded()));
        if (entry.agent().purpose() != null) {
            event.addPurposeOfEvent().addCoding(BalpCodes.purpose(entry.agent().purpose()));
        }
        event.getSource().getObserver().setDisplay(AuditEventAgents.server(entry.agent()));
        AuditEventAgents.addTo(event, entry);
        addEntities(event, entry);
        return event;
    }

    /** What of the chain names a row. */
    static String id(AuditRow row) {
        return row.chain() + "-" + row.number();
    }

    private static XhtmlNode narrative() {
        XhtmlNode node = new XhtmlNode();
        node.setValue("<div>Audit Event</div>");
        return node;
    }

    private static void addEntities(AuditEvent event, AuditEntry entry) {
        if (entry.agent().request() != null) {
            AuditEvent.AuditEventEntityComponent request = event.addEntity();
            request.getType().setSystem(BalpCodes.BALP_ENTITY).setCode("XrequestId");
            request.getWhat().getIdentifier().setValue(entry.agent().request());
        }
        if (entry.what() != null && (entry.query() == null || !entry.patients().contains(patient(entry.what())))) {
            add(event, BalpCodes.OBJECT, BalpCodes.RECORD).setWhat(new Reference(entry.what()));
        }
        if (entry.query() != null) {
            AuditEvent.AuditEventEntityComponent query = add(event, BalpCodes.OBJECT, BalpCodes.QUERY);
            query.setDescription(entry.query());
            query.setQuery(BalpCodes.bytes(entry.query().substring(entry.query().indexOf(' ') + 1)));
        }
        for (String patient : entry.patients()) {
            add(event, BalpCodes.PERSON, BalpCodes.PATIENT).setWhat(new Reference("Patient/" + patient));
        }
        if (entry.place() != null) {
            event.getEntityFirstRep()
                    .addDetail()
                    .setType("Bundle.entry")
                    .setValue(new StringType(entry.place().toString()));
        }
    }

    private static String patient(String what) {
        return what.startsWith("Patient/") ? what.split("/")[1] : "";
    }

    private static AuditEvent.AuditEventEntityComponent add(AuditEvent event, String[] type, String[] role) {
        AuditEvent.AuditEventEntityComponent entity = event.addEntity();
        entity.getType().setSystem(BalpCodes.ENTITY_TYPE).setCode(type[0]).setDisplay(type[1]);
        entity.getRole().setSystem(BalpCodes.OBJECT_ROLE).setCode(role[0]).setDisplay(role[1]);
        return entity;
    }
}
