package org.xinglin.access.fhir.audit;

import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.access.audit.AuditAgent;
import org.xinglin.access.audit.AuditEntry;

/** Who took part: the program that asked, this server, and the person; in the order and with the roles that BALP gives them. */
final class AuditEventAgents {

    private static final String UNKNOWN = "unknown";

    private AuditEventAgents() {}

    static void addTo(AuditEvent event, AuditEntry entry) {
        AuditAgent agent = entry.agent();
        boolean deletes = entry.action().equals("D");
        AuditEventAgentComponent client = event.addAgent();
        client.getType()
                .addCoding(
                        deletes
                                ? new Coding(BalpCodes.DICOM, "110150", "Application")
                                : new Coding(BalpCodes.DICOM, "110153", "Source Role ID"));
        client.getWho().getIdentifier().setValue(client(agent));
        client.getWho().setDisplay(agent.address() == null ? client(agent) : agent.address());
        if (agent.address() != null) {
            client.getNetwork().setAddress(agent.address()).setType(AuditEventAgentNetworkType._2);
        }
        client.setRequestor(agent.login() == null && agent.fhirUser() == null);
        AuditEventAgentComponent server = event.addAgent();
        server.getType()
                .addCoding(
                        deletes
                                ? new Coding(
                                        "http://terminology.hl7.org/CodeSystem/provenance-participant-type",
                                        "custodian",
                                        "Custodian")
                                : new Coding(BalpCodes.DICOM, "110152", "Destination Role ID"));
        server.getWho().setDisplay(server(agent));
        if (agent.base() != null) {
            server.getNetwork().setAddress(agent.base());
        }
        server.setRequestor(false);
        addPerson(event, agent);
    }

    private static void addPerson(AuditEvent event, AuditAgent agent) {
        AuditEventAgentComponent person = event.addAgent();
        person.getType()
                .addCoding(new Coding(
                        "http://terminology.hl7.org/CodeSystem/v3-ParticipationType", "IRCP", "information recipient"));
        if (agent.fhirUser() != null) {
            person.getWho().setReference(agent.fhirUser());
        }
        if (agent.login() != null) {
            person.getWho().getIdentifier().setValue(agent.login());
        }
        if (agent.fhirUser() == null && agent.login() == null) {
            person.getWho().setDisplay(agent.task() == null ? client(agent) : agent.task());
        }
        if (agent.purpose() != null) {
            person.addPurposeOfUse().addCoding(BalpCodes.purpose(agent.purpose()));
        }
        person.setRequestor(agent.login() != null || agent.fhirUser() != null);
    }

    private static String client(AuditAgent agent) {
        return agent.client() != null ? agent.client() : agent.task() != null ? agent.task() : UNKNOWN;
    }

    static String server(AuditAgent agent) {
        return agent.base() == null ? "Xinglin FHIR" : agent.base();
    }
}
