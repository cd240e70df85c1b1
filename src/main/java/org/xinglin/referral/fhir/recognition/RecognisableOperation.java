package org.xinglin.referral.fhir.recognition;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirOperations;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.network.CareNetwork;
import org.xinglin.referral.domain.recognition.Asker;

/** {@code Patient/{id}/$recognisable}: which results of a resident stand for a test that somebody would order. */
final class RecognisableOperation implements FhirOperations {

    private static final String ORGANIZATION = "Organization/";

    private final FhirStore store;
    private final CareNetwork network;
    private final RecognisableReports reports;
    private final OrderedTest test;
    private final RecognitionSources sources;
    private final Outcomes outcomes;
    private final PlaceTime time;
    private final Clock clock;

    RecognisableOperation(
            FhirStore store,
            CareNetwork network,
            RecognisableReports reports,
            OrderedTest test,
            RecognitionSources sources,
            Outcomes outcomes,
            PlaceTime time,
            Clock clock) {
        this.store = store;
        this.network = network;
        this.reports = reports;
        this.test = test;
        this.sources = sources;
        this.outcomes = outcomes;
        this.time = time;
        this.clock = clock;
    }

    /**
     * @param codes of tests, as {@code code} or {@code system|code}
     * @param at on which day; without it today
     * @param organization who would order, by its id or a reference; without it who asks, if that is known
     * @return the reports about any of the tests, expired ones too
     */
    @Operation(name = "$recognisable", typeName = "Patient", idempotent = true)
    public Parameters recognisable(
            @IdParam IdType id,
            @OperationParam(name = "code", min = 1, max = OperationParam.MAX_UNLIMITED) @Nullable
                    List<StringType> codes,
            @OperationParam(name = "at", max = 1) @Nullable DateTimeType at,
            @OperationParam(name = "organization", max = 1) @Nullable StringType organization,
            RequestDetails request) {
        Caller caller = Caller.of(request);
        if (codes == null || codes.isEmpty()) {
            throw invalid(caller, "code", null, "[system|]code");
        }
        LocalDate on = at == null ? today() : day(caller, at);
        OptionalInt rank = organization == null ? rank(caller) : rank(caller, organization.getValue());
        if (store.read(caller, Patient.class, id.getIdPart()).isEmpty()) {
            throw new ResourceNotFoundException(id);
        }
        Parameters answer = new Parameters();
        Set<List<String>> told = new HashSet<>();
        for (StringType code : codes) {
            reports.of(caller, id.getIdPart(), new Asker(test.codes(code.getValue()), on, rank)).stream()
                    .filter(judged -> told.add(List.of(
                            judged.address(), judged.verdict().row().rule().id())))
                    .forEach(judged -> add(answer, judged, caller));
        }
        return answer;
    }

    private void add(Parameters answer, RecognisableReports.Judged judged, Caller caller) {
        ParametersParameterComponent result = answer.addParameter().setName("result");
        result.addPart().setName("report").setValue(new Reference(judged.address()));
        result.addPart()
                .setName("recognised")
                .setValue(new BooleanType(judged.verdict().recognised()));
        result.addPart()
                .setName("until")
                .setValue(new DateType(judged.verdict().until().toString()));
        result.addPart()
                .setName("rule")
                .setValue(new CodeType(judged.verdict().row().rule().id()));
        result.addPart()
                .setName("source")
                .setValue(new StringType(sources.of(judged.verdict().row().rule(), caller.language())));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private LocalDate day(Caller caller, DateTimeType at) {
        return time.moment(at)
                .map(moment -> moment.toLocalDate())
                .orElseThrow(() -> invalid(caller, "at", at.getValueAsString(), "YYYY-MM-DD"));
    }

    /** Of the highest organisation that the caller acts for. */
    private OptionalInt rank(Caller caller) {
        Actor actor = caller.actor();
        return actor == null
                ? OptionalInt.empty()
                : actor.organisations().stream()
                        .flatMapToInt(each -> IntStream.of(network.rankOf(caller, ORGANIZATION + each)))
                        .max();
    }

    private OptionalInt rank(Caller caller, String organization) {
        String id =
                organization.startsWith(ORGANIZATION) ? organization.substring(ORGANIZATION.length()) : organization;
        if (store.read(caller, Organization.class, id).isEmpty()) {
            throw invalid(caller, "organization", organization, ORGANIZATION + "{id}");
        }
        return OptionalInt.of(network.rankOf(caller, ORGANIZATION + id));
    }

    private InvalidRequestException invalid(Caller caller, String parameter, @Nullable String found, String expected) {
        return outcomes.badRequest(
                caller.language(),
                Issue.error("parameter-invalid").at(parameter).found(found).expected(expected));
    }
}
