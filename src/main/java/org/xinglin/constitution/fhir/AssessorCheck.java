package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.network.CareNetwork;

/**
 * Tells who sends a filled-in scale that whoever assessed has no certificate of any kind in force on that day. What the
 * certificate must be of no rule that we know says.
 */
@Component
final class AssessorCheck implements RecordCheck {

    private static final Set<String> PEOPLE = Set.of("Practitioner", "PractitionerRole");

    private final Instruments instruments;
    private final Supplier<CareNetwork> network;
    private final PlaceTime time;
    private final Clock clock;

    /** @param network asked for late: it needs the storage, which needs the checks */
    AssessorCheck(Instruments instruments, ObjectProvider<CareNetwork> network, PlaceTime time, Clock clock) {
        this.instruments = instruments;
        this.network = SingletonSupplier.of(network::getObject);
        this.time = time;
        this.clock = clock;
    }

    @Override
    public List<Issue> issues(Resource record) {
        return List.of();
    }

    @Override
    public List<Issue> issues(Resource record, Caller caller) {
        if (!(record instanceof QuestionnaireResponse response)
                || instruments.answeredBy(response).isEmpty()) {
            return List.of();
        }
        IdType author = (IdType) response.getAuthor().getReferenceElement();
        String type = author.getResourceType();
        return type == null
                        || !author.hasIdPart()
                        || !PEOPLE.contains(type)
                        || network.get().qualified(caller, type + "/" + author.getIdPart(), Set.of(), day(response))
                ? List.of()
                : List.of(Issue.of(IssueSeverity.WARNING, "assessor-unqualified")
                        .at("QuestionnaireResponse.author")
                        .found(type + "/" + author.getIdPart()));
    }

    private LocalDate day(QuestionnaireResponse response) {
        return time.moment(response.getAuthoredElement())
                .map(OffsetDateTime::toLocalDate)
                .orElseGet(() -> LocalDate.now(clock));
    }
}
