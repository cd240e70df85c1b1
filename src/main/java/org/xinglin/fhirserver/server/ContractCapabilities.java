package org.xinglin.fhirserver.server;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.annotation.Metadata;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.OperationMethodBinding;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.StatementPart;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Answers {@code /metadata} with the contract itself, so that what is promised and what is published are one text.
 * Whether it is kept is for the tests to say.
 */
final class ContractCapabilities extends JpaCapabilityStatementProvider {

    private final RestfulServer server;
    private final ServerContract contract;
    private final Includes includes;
    private final StatementTexts texts;
    private final List<StatementPart> parts;
    private final String version;

    /** By the operation's name; known only once the server has all its providers. */
    private volatile @Nullable Map<String, String> libraryIds;

    ContractCapabilities(
            RestfulServer server,
            IFhirSystemDao<?, ?> systemDao,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validationSupport,
            ServerContract contract,
            StatementTexts texts,
            List<StatementPart> parts,
            String version) {
        super(server, systemDao, settings, searchParameters, validationSupport);
        this.server = server;
        this.contract = contract;
        this.includes = new Includes(searchParameters, contract);
        this.texts = texts;
        this.parts = parts;
        this.version = version;
    }

    /**
     * An operation's definition, for the OpenAPI page. The contract knows it by its canonical URL, the library by an id
     * of its own making.
     */
    @Override
    public IBaseResource readOperationDefinition(IIdType definition, RequestDetails request) {
        IIdType id = contract.operationDefinedBy(definition.getValue())
                .map(name -> libraryIds().get("$" + name))
                .<IIdType>map(IdType::new)
                .orElse(definition);
        return super.readOperationDefinition(id, request);
    }

    private Map<String, String> libraryIds() {
        Map<String, String> ids = libraryIds;
        if (ids == null) {
            ids = new HashMap<>();
            for (Map.Entry<String, List<OperationMethodBinding>> operation : server.createConfiguration()
                    .provideBindings()
                    .getOperationIdToBindings()
                    .entrySet()) {
                ids.put(operation.getValue().get(0).getName(), operation.getKey());
            }
            libraryIds = ids;
        }
        return ids;
    }

    /** Not kept: the library would hand one reader's language to the next. */
    @Override
    @Metadata(cacheMillis = 0)
    public IBaseConformance getServerConformance(HttpServletRequest servletRequest, RequestDetails request) {
        CapabilityStatement statement = contract.statement();
        includes.addTo(statement.getRestFirstRep().getResource());
        texts.addTo(statement, Language.of(request));
        statement.addInstantiates(statement.getUrl());
        statement.setId("metadata");
        statement.setUrl(request.getFhirServerBase() + "/metadata");
        statement.setKind(CapabilityStatementKind.INSTANCE);
        statement.getSoftware().setName("Xinglin FHIR (杏林)").setVersion(version);
        statement.getImplementation().setDescription("Xinglin FHIR R4").setUrl(request.getFhirServerBase());
        parts.forEach(part -> part.addTo(statement));
        return statement;
    }
}
