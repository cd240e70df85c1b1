package org.xinglin.referral.fhir.machine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Communication;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Media;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Procedure;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.referral.fhir.RequestTasks;

/** The records of a case: what is based on a request, and what came with it. */
@Component
final class CaseRecords {

    private static final Map<String, Class<? extends Resource>> TYPES = Map.of(
            "Encounter", Encounter.class,
            "DiagnosticReport", DiagnosticReport.class,
            "DocumentReference", DocumentReference.class,
            "Media", Media.class,
            "Observation", Observation.class,
            "Procedure", Procedure.class,
            "CarePlan", CarePlan.class,
            "Communication", Communication.class,
            "QuestionnaireResponse", QuestionnaireResponse.class,
            "MedicationRequest", MedicationRequest.class);

    /** Types that are found by what they are based on. */
    private static final List<String> FOUND_BY_REQUEST =
            List.of("Encounter", "Observation", "Media", "DiagnosticReport", "Procedure");

    private final FhirStore store;

    CaseRecords(FhirStore store) {
        this.store = store;
    }

    /** Whether one of the task's outputs is based on its request; a task without request has just to have one. */
    boolean hasResult(Caller caller, Task task) {
        Optional<String> request = RequestTasks.requestOf(task);
        return request.isEmpty()
                ? task.hasOutput()
                : outputs(task).anyMatch(output -> rests(caller, output, request.get()));
    }

    /** The records that a task has as outputs. */
    private static Stream<IIdType> outputs(Task task) {
        return references(task.getOutput().stream().map(Task.TaskOutputComponent::getValue));
    }

    private static Stream<IIdType> references(Stream<Type> values) {
        return values.filter(Reference.class::isInstance)
                .map(value -> ((Reference) value).getReferenceElement())
                .filter(IIdType::hasIdPart);
    }

    private boolean rests(Caller caller, IIdType record, String request) {
        return read(caller, record).filter(isBasedOn(request)).isPresent();
    }

    /** What a task has as outputs of one type. */
    <T extends Resource> List<T> outputs(Caller caller, Task task, Class<T> type) {
        return outputs(task)
                .filter(id -> type.getSimpleName().equals(id.getResourceType()))
                .flatMap(id -> store.read(caller, type, id.getIdPart()).stream())
                .toList();
    }

    private Optional<? extends Resource> read(Caller caller, IIdType id) {
        Class<? extends Resource> type = TYPES.get(String.valueOf(id.getResourceType()));
        return type == null ? Optional.empty() : store.read(caller, type, id.getIdPart());
    }

    /** By {@code basedOn}, and a document by what it is related to. */
    static Predicate<Resource> isBasedOn(String request) {
        String address = "ServiceRequest/" + request;
        return record -> {
            Property basis = record.getNamedProperty("basedOn");
            Stream<? extends Base> based = basis == null ? Stream.empty() : basis.getValues().stream();
            Stream<? extends Base> related = record instanceof DocumentReference document
                    ? document.getContext().getRelated().stream()
                    : Stream.empty();
            return Stream.concat(based, related)
                    .anyMatch(each -> each instanceof Reference reference && address.equals(reference.getReference()));
        };
    }

    /**
     * Whether somebody, or something to be examined, has come.
     *
     * @param types of the records that show it; {@code Identifier} stands for the number of a specimen on the task
     */
    boolean showArrival(Caller caller, Task task, List<String> types) {
        Optional<String> request = RequestTasks.requestOf(task);
        if (types.contains("Identifier") && numbers(task).findFirst().isPresent()) {
            return true;
        }
        return request.isEmpty()
                || named(task)
                        .filter(id -> types.contains(id.getResourceType()))
                        .anyMatch(id -> rests(caller, id, request.get()))
                || FOUND_BY_REQUEST.stream()
                        .filter(types::contains)
                        .map(TYPES::get)
                        .filter(Objects::nonNull)
                        .anyMatch(type -> isFound(caller, type, request.get()))
                || cameAlong(caller, request.get(), types);
    }

    private static Stream<IIdType> named(Task task) {
        return references(Stream.concat(
                task.getInput().stream().map(Task.ParameterComponent::getValue),
                task.getOutput().stream().map(Task.TaskOutputComponent::getValue)));
    }

    private static Stream<Type> numbers(Task task) {
        return Stream.concat(
                        task.getInput().stream().map(Task.ParameterComponent::getValue),
                        task.getOutput().stream().map(Task.TaskOutputComponent::getValue))
                .filter(Identifier.class::isInstance);
    }

    private boolean isFound(Caller caller, Class<? extends Resource> type, String request) {
        return !store.search(
                        caller,
                        Query.of(type)
                                .where("based-on", "ServiceRequest/" + request)
                                .atMost(1))
                .items()
                .isEmpty();
    }

    /** A waveform comes with its request; a person does not. */
    private boolean cameAlong(Caller caller, String request, List<String> types) {
        return store.read(caller, ServiceRequest.class, request).stream()
                .flatMap(asked -> asked.getSupportingInfo().stream())
                .map(info -> info.getReferenceElement().getResourceType())
                .anyMatch(type -> !"Encounter".equals(type) && types.contains(type));
    }
}
