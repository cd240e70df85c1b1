package org.xinglin.access.fhir;

import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.xinglin.access.token.Discoveries;
import org.xinglin.access.token.Discovery;
import org.xinglin.fhirserver.StatementPart;

/** {@code rest.security}: that tokens are asked for, and where they are given (SMART App Launch 2.2, "Conformance"). */
@Component
final class SecurityStatement implements StatementPart {

    private static final String URIS = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";
    private static final String BASE = "/fhir";

    private final ObjectProvider<Discoveries> discoveries;

    /** @param discoveries none in the open mode, of which nothing is said */
    SecurityStatement(ObjectProvider<Discoveries> discoveries) {
        this.discoveries = discoveries;
    }

    @Override
    public void addTo(CapabilityStatement statement) {
        discoveries.ifAvailable(each -> {
            String asked = statement.getImplementation().getUrl();
            add(statement, each.at(asked.substring(0, asked.length() - BASE.length())));
        });
    }

    private static void add(CapabilityStatement statement, Discovery discovery) {
        statement.getImplementation().setUrl(discovery.fhirBase());
        CapabilityStatementRestSecurityComponent security =
                statement.getRestFirstRep().getSecurity();
        security.addService(new CodeableConcept(new Coding(
                        "http://terminology.hl7.org/CodeSystem/restful-security-service",
                        "SMART-on-FHIR",
                        "SMART-on-FHIR"))
                .setText("OAuth2 (SMART App Launch)"));
        Extension uris = security.addExtension().setUrl(URIS);
        add(uris, "authorize", discovery.endpoints().get(Discovery.AUTHORIZE));
        add(uris, "token", discovery.endpoints().get(Discovery.TOKEN));
        add(uris, "revoke", discovery.endpoints().get(Discovery.REVOKE));
        add(uris, "introspect", discovery.endpoints().get(Discovery.INTROSPECT));
    }

    private static void add(Extension uris, String name, @Nullable String address) {
        if (address != null) {
            uris.addExtension(new Extension(name, new UriType(address)));
        }
    }
}
