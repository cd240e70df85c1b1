package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/**
 * Refuses a reference to a resource type that the contract does not list: nothing can stand there. The library would
 * fail for want of that type's storage, or overlook the reference where a search parameter does not expect the type.
 */
@Component
@Interceptor
final class ExposedReferenceTargets implements FhirHook {

    private final ServerContract contract;
    private final Outcomes outcomes;

    ExposedReferenceTargets(ServerContract contract, Outcomes outcomes) {
        this.contract = contract;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnexposed(resource, request);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource stored, IBaseResource resource, @Nullable RequestDetails request) {
        refuseUnexposed(resource, request);
    }

    private void refuseUnexposed(IBaseResource resource, @Nullable RequestDetails request) {
        Placed unexposed = firstUnexposed((Base) resource, resource.fhirType());
        if (unexposed != null) {
            throw new InvalidRequestException(
                    "Reference to a resource type that is not exposed",
                    outcomes.outcome(
                            Language.of(request),
                            List.of(Issue.error("reference-invalid")
                                    .at(unexposed.path().replace("[x]", ""))
                                    .found(unexposed.target().getValue()))));
        }
    }

    private record Placed(String path, IIdType target) {

        Placed below(String name) {
            return new Placed(name + "." + path, target);
        }
    }

    /**
     * Looks at every reference below an element: in extensions, of primitives too, and in contained resources. The path
     * is put together on the way back, and so for what is refused only.
     */
    private @Nullable Placed firstUnexposed(Base element, String name) {
        if (element instanceof Reference reference
                && (isNothing(reference.getReference()) || isUnexposed(reference.getReferenceElement()))) {
            return new Placed(name, reference.getReferenceElement());
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                Placed found = firstUnexposed(value, child.getName());
                if (found != null) {
                    return found.below(name);
                }
            }
        }
        return null;
    }

    /** Slashes alone, over which the library trips. */
    private static boolean isNothing(@Nullable String reference) {
        return reference != null && !reference.isEmpty() && reference.chars().allMatch(c -> c == '/');
    }

    private boolean isUnexposed(IIdType target) {
        return target.hasResourceType()
                && !target.isAbsolute()
                && !isConditional(target)
                && !contract.types().contains(target.getResourceType());
    }

    /** {@code Patient?identifier=http://his.example.org|1}: what looks like a type in it may be a part of the system. */
    private static boolean isConditional(IIdType target) {
        return target.getValue().indexOf('?') >= 0;
    }
}
