package org.xinglin.access.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseCoding;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.ConceptMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * What changes how the server behaves for others is the operator's to store, but for maps of a sender's own codes; a label that
 * protects a record is set with the record, and later by the privacy officer alone (rule {@code role-missing}).
 */
@Component
@Interceptor(order = HookOrder.CONTRACT + 1)
final class DefinitionsHook implements FhirHook {

    private static final String OPERATOR = "operator";
    private static final String PRIVACY = "privacy";

    private static final Set<String> DEFINITIONS = Set.of(
            "CapabilityStatement",
            "CodeSystem",
            "ConceptMap",
            "ImplementationGuide",
            "Library",
            "Measure",
            "NamingSystem",
            "OperationDefinition",
            "PlanDefinition",
            "Questionnaire",
            "SearchParameter",
            "StructureDefinition",
            "ValueSet");

    private final OwnCodeSystems codeSystems;
    private final Outcomes outcomes;

    DefinitionsHook(OwnCodeSystems codeSystems, Outcomes outcomes) {
        this.codeSystems = codeSystems;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        requireOperator(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void deleting(IBaseResource resource, @Nullable RequestDetails request) {
        requireOperator(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updating(@Nullable IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        requireOperator(resource, request);
        if (stored != null) {
            requireOperator(stored, request);
        }
        Actor actor = actor(request);
        if (actor == null || stored == null || actor.roles().contains(PRIVACY)) {
            return;
        }
        for (IBaseCoding label : resource.getMeta().getSecurity()) {
            if (stored.getMeta().getSecurity(label.getSystem(), label.getCode()) == null) {
                throw refusal(request, resource.fhirType() + ".meta.security", PRIVACY);
            }
        }
    }

    private void requireOperator(IBaseResource resource, @Nullable RequestDetails request) {
        Actor actor = actor(request);
        if (actor != null
                && DEFINITIONS.contains(resource.fhirType())
                && !OwnCodeSystems.isOperator(actor)
                && !(resource instanceof ConceptMap map && codeSystems.has(actor, map))) {
            throw refusal(request, resource.fhirType(), OPERATOR);
        }
    }

    /** Null where the server itself writes. */
    private static @Nullable Actor actor(@Nullable RequestDetails request) {
        Caller caller = Caller.of(request);
        return caller.task() == null ? caller.actor() : null;
    }

    private ForbiddenOperationException refusal(@Nullable RequestDetails request, String place, String role) {
        return new ForbiddenOperationException(
                "Role missing",
                outcomes.outcome(
                        Language.of(request),
                        Issue.error("role-missing").at(place).expected(role)));
    }
}
