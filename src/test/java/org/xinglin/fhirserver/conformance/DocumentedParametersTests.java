package org.xinglin.fhirserver.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceOperationComponent;
import org.hl7.fhir.r4.model.OperationDefinition;
import org.junit.jupiter.api.Test;

/** Where the contract says which parameters an operation takes, those are the ones that it takes. */
class DocumentedParametersTests {

    private static final String DOCUMENTED = "参数 Parameters: ";

    @Test
    void theContractNamesTheParametersThatAreTaken() {
        ReleasedConformance released = ReleasedConformance.load(FhirContext.forR4Cached());
        OperationParameters taken = new OperationParameters(released.all(OperationDefinition.class));
        int documented = 0;

        for (CapabilityStatementRestResourceComponent type :
                ServerContract.of(released).statement().getRestFirstRep().getResource()) {
            for (CapabilityStatementRestResourceOperationComponent operation : type.getOperation()) {
                String documentation = operation.getDocumentation();
                if (documentation != null && documentation.startsWith(DOCUMENTED)) {
                    assertThat(List.of(
                                    documentation.substring(DOCUMENTED.length()).split(", ")))
                            .as("%s $%s", type.getType(), operation.getName())
                            .containsExactlyInAnyOrderElementsOf(taken.of(type.getType(), operation.getName())
                                    .keySet());
                    documented++;
                }
            }
        }
        assertThat(documented).isEqualTo(6);
    }
}
