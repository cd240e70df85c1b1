package org.xinglin.fhirserver.finding;

import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** {@code GET /$not-recognised}: an integrator's list of what its records have to say to be understood. */
@Component
final class NotRecognisedOperation implements FhirOperations {

    private static final int MOST = 500;
    private static final String ORGANIZATION = "Organization/";

    private final FhirStore store;
    private final FindingCounts counts;
    private final FindingParameters parameters;
    private final Outcomes outcomes;

    NotRecognisedOperation(FhirStore store, FindingCounts counts, FindingParameters parameters, Outcomes outcomes) {
        this.store = store;
        this.counts = counts;
        this.parameters = parameters;
        this.outcomes = outcomes;
    }

    /**
     * @param since a day begins at midnight of the JVM's zone, which is the county's
     * @param organization its id, or a reference
     * @param count at most so many items, {@value #MOST} of them at most
     */
    @Operation(name = "$not-recognised", idempotent = true)
    public Parameters notRecognised(
            @OperationParam(name = "since") @Nullable DateTimeType since,
            @OperationParam(name = "type") @Nullable CodeType type,
            @OperationParam(name = "organization") @Nullable StringType organization,
            @OperationParam(name = "_count") @Nullable IntegerType count,
            RequestDetails request) {
        int most = count == null ? MOST : Math.min(count.getValue(), MOST);
        if (most < 0) {
            throw outcomes.badRequest(
                    Language.of(request),
                    Issue.error("parameter-invalid").at("_count").found(Integer.toString(most)));
        }
        Caller caller = Caller.of(request);
        List<FindingCount> found = store.inTransaction(
                caller,
                () -> counts.of(
                        since == null ? null : since.getValue().toInstant(),
                        type == null ? null : type.getValue(),
                        organization == null ? null : id(organization.getValue()),
                        most));
        return parameters.of(found, caller.language());
    }

    private static String id(String organization) {
        return organization.startsWith(ORGANIZATION) ? organization.substring(ORGANIZATION.length()) : organization;
    }
}
