package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.storage.TransactionDetails;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BareValue;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.conformance.ServerContract;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.search.Criterion;

/**
 * Refuses a reference to a resource type that the contract does not list: nothing can stand there. The library would
 * fail for want of that type's storage, or overlook the reference where a search parameter does not expect the type.
 *
 * <p>What the other references point to is looked up together; the library would ask for one after the other.
 */
@Component
@Interceptor(order = HookOrder.REFERENCES)
final class ExposedReferenceTargets implements FhirHook {

    private final ServerContract contract;
    private final TargetLookup targets;
    private final Outcomes outcomes;

    ExposedReferenceTargets(ServerContract contract, TargetLookup targets, Outcomes outcomes) {
        this.contract = contract;
        this.targets = targets;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        follow(resource, request, transaction);
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(
            IBaseResource stored,
            IBaseResource resource,
            @Nullable RequestDetails request,
            TransactionDetails transaction) {
        follow(resource, request, transaction);
    }

    private void follow(IBaseResource resource, @Nullable RequestDetails request, TransactionDetails transaction) {
        List<IIdType> met = new ArrayList<>();
        // What a stored Bundle's entries refer to are its entries, by whatever address.
        String own = request == null || request.getFhirServerBase() == null || resource instanceof Bundle
                ? null
                : request.getFhirServerBase() + "/";
        Placed unexposed = firstUnexposed((Base) resource, resource.fhirType(), own, met);
        if (unexposed == null) {
            targets.lookUp(met, transaction);
        } else {
            throw outcomes.badRequest(
                    Language.of(request),
                    Issue.error("reference-invalid")
                            .at(unexposed.path().replace("[x]", ""))
                            .found(unexposed.target().getValue()));
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
     *
     * <p>Addresses of this server's own become relative: what clients copy from fullUrl and Location is what is stored here.
     *
     * @param own how addresses of this server begin, or null if none is known
     * @param met gathers what is not refused
     */
    private @Nullable Placed firstUnexposed(Base element, String name, @Nullable String own, List<IIdType> met) {
        if (element instanceof Reference reference
                && reference.getReferenceElement_().hasValue()) {
            if (own != null && reference.getReference().startsWith(own)) {
                reference.setReference(reference.getReference().substring(own.length()));
            }
            IIdType target = reference.getReferenceElement();
            if (isNothing(reference.getReference()) || isUnexposed(target) || isMeaningless(target)) {
                return new Placed(name, target);
            }
            met.add(target);
        }
        if (BareValue.is(element)) {
            return null;
        }
        for (Property child : element.children()) {
            for (Base value : child.getValues()) {
                Placed found = firstUnexposed(value, child.getName(), own, met);
                if (found != null) {
                    return found.below(name);
                }
            }
        }
        return null;
    }

    /**
     * A word that is no address, such as a template's {@code {Patient}} that nobody filled in, or slashes alone, over which the
     * library trips.
     */
    private static boolean isNothing(@Nullable String reference) {
        return reference != null
                && !reference.isEmpty()
                && (reference.chars().allMatch(c -> c == '/')
                        || !reference.startsWith("#")
                                && reference.chars().noneMatch(c -> c == '/' || c == '?' || c == ':'));
    }

    /** A condition that an unset variable of the sender's left without a value: it would find somebody else. */
    private static boolean isMeaningless(IIdType target) {
        if (!isConditional(target)) {
            return false;
        }
        try {
            return Criterion.allOf(target.getValue()).stream()
                    .anyMatch(criterion -> !criterion.isLegible() || criterion.isNoIdentity());
        } catch (IllegalArgumentException notEscaped) {
            return true;
        }
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
