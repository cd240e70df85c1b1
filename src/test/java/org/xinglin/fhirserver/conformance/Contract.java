package org.xinglin.fhirserver.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.xinglin.testkit.XinglinServer;

/** The contract as it is committed, read as any client would read it. */
final class Contract {

    private Contract() {}

    static CapabilityStatement statement() {
        return read("xinglin-server");
    }

    /** What an actor of the guide does with the server. */
    static CapabilityStatement actor(String id) {
        return read(id);
    }

    private static CapabilityStatement read(String id) {
        try (InputStream in = Contract.class.getResourceAsStream("/conformance/CapabilityStatement-" + id + ".json")) {
            return XinglinServer.fhirContext().newJsonParser().parseResource(CapabilityStatement.class, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CapabilityStatementRestResourceComponent> types() {
        return statement().getRestFirstRep().getResource();
    }

    /** Those that a test of the server may ask for: where tokens are asked for, the audit is for auditors alone. */
    static List<CapabilityStatementRestResourceComponent> typesFor(XinglinServer server) {
        return server.asksForTokens()
                ? types().stream()
                        .filter(type -> !type.getType().equals("AuditEvent"))
                        .toList()
                : types();
    }

    static Set<String> typeNames() {
        return types().stream()
                .map(CapabilityStatementRestResourceComponent::getType)
                .collect(Collectors.toSet());
    }

    static Set<String> parametersOf(CapabilityStatementRestResourceComponent type) {
        return type.getSearchParam().stream()
                .map(parameter -> parameter.getName())
                .collect(Collectors.toSet());
    }

    static boolean allows(CapabilityStatementRestResourceComponent type, TypeRestfulInteraction interaction) {
        return type.getInteraction().stream().anyMatch(allowed -> allowed.getCode() == interaction);
    }
}
