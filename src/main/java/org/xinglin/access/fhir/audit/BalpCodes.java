package org.xinglin.access.fhir.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.access.audit.AuditEntry;

/** The codes and profiles of IHE Basic Audit Log Patterns 1.1, and DICOM's for sign-ins (DCM, PS3.16). */
final class BalpCodes {

    static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    static final String BALP_ENTITY = "https://profiles.ihe.net/ITI/BALP/CodeSystem/BasicAuditEntityType";
    static final String ENTITY_TYPE = "http://terminology.hl7.org/CodeSystem/audit-entity-type";
    static final String OBJECT_ROLE = "http://terminology.hl7.org/CodeSystem/object-role";
    static final String EVENT_TYPE = "http://terminology.hl7.org/CodeSystem/audit-event-type";
    static final String INTERACTION = "http://hl7.org/fhir/restful-interaction";

    /** Code and display. */
    static final String[] PERSON = {"1", "Person"};

    static final String[] OBJECT = {"2", "System Object"};
    static final String[] PATIENT = {"1", "Patient"};
    static final String[] RECORD = {"4", "Domain Resource"};
    static final String[] QUERY = {"24", "Query"};

    private static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private BalpCodes() {}

    /** The pattern that a row follows; none for operations, histories and sign-ins, for which BALP has none. */
    static Optional<String> profile(AuditEntry entry) {
        if (!entry.kind().equals(AuditEntry.REST)) {
            return Optional.empty();
        }
        String whose = entry.patients().isEmpty() ? "" : "Patient";
        return switch (entry.interaction()) {
            case "read", "vread" -> Optional.of(PROFILE + whose + "Read");
            case "search-type", "search-system" -> Optional.of(PROFILE + whose + "Query");
            case "create", "update", "patch", "delete" ->
                Optional.of(PROFILE
                        + whose
                        + switch (entry.action()) {
                            case "C" -> "Create";
                            case "U" -> "Update";
                            default -> "Delete";
                        });
            default -> Optional.empty();
        };
    }

    static Coding type(AuditEntry entry) {
        return entry.kind().equals(AuditEntry.LOGIN)
                ? new Coding(DICOM, "110114", "User Authentication")
                : new Coding(EVENT_TYPE, "rest", "Restful Operation");
    }

    static Coding subtype(AuditEntry entry) {
        return entry.kind().equals(AuditEntry.LOGIN)
                ? new Coding(DICOM, "110122", "Login")
                : new Coding(INTERACTION, entry.interaction(), entry.interaction());
    }

    static Coding purpose(String code) {
        return new Coding("http://terminology.hl7.org/CodeSystem/v3-ActReason", code, null);
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
