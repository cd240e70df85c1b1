package org.xinglin.access.fhir.audit;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.storage.interceptor.balp.BalpAuditCaptureInterceptor;
import ca.uhn.fhir.storage.interceptor.balp.IBalpAuditContextServices;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;

/** HAPI's own audit beside ours, in a server of the tests: what it would record it writes into a file, one event a line. */
@Component
@Interceptor
public class BalpWitness extends BalpAuditCaptureInterceptor implements FhirHook {

    BalpWitness(Environment environment) {
        super(
                event -> write(Path.of(environment.getRequiredProperty("xinglin.data.dir"), "balp.ndjson"), (AuditEvent)
                        event),
                new Context());
    }

    private static void write(Path file, AuditEvent event) {
        try {
            Files.writeString(
                    file,
                    FhirContext.forR4Cached().newJsonParser().encodeResourceToString(event) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the open mode has it. */
    public static final class Context implements IBalpAuditContextServices {

        Context() {}

        @Override
        public Reference getAgentClientWho(RequestDetails request) {
            Reference who = new Reference();
            who.getIdentifier().setValue("open");
            return who;
        }

        @Override
        public Reference getAgentUserWho(RequestDetails request) {
            return new Reference().setDisplay("open");
        }
    }
}
