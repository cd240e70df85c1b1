package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.xinglin.fhirserver.conformance.ServerContract;

/**
 * Answers {@code /metadata} with the contract itself, so that what is promised and what is published are one text.
 * Whether it is kept is for the tests to say.
 */
final class ContractCapabilities extends JpaCapabilityStatementProvider {

    private final ServerContract contract;
    private final String version;

    ContractCapabilities(
            RestfulServer server,
            IFhirSystemDao<?, ?> systemDao,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validationSupport,
            ServerContract contract,
            String version) {
        super(server, systemDao, settings, searchParameters, validationSupport);
        this.contract = contract;
        this.version = version;
    }

    @Override
    public IBaseConformance getServerConformance(HttpServletRequest servletRequest, RequestDetails request) {
        CapabilityStatement statement = contract.statement();
        statement.addInstantiates(statement.getUrl());
        statement.setId("metadata");
        statement.setUrl(request.getFhirServerBase() + "/metadata");
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Xinglin FHIR (杏林)").setVersion(version);
        statement.getImplementation().setDescription("Xinglin FHIR R4").setUrl(request.getFhirServerBase());
        return statement;
    }
}
