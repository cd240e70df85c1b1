package org.xinglin.fhirserver.subject;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.subject.ResidentElements.Nameless;

/**
 * Names the residents of a transaction's records before it begins, each identifier looked up once: the resident may come with
 * the same transaction, and be nowhere yet when the record is stored.
 */
@Interceptor(order = HookOrder.TRANSACTION_SUBJECTS)
final class TransactionSubjects implements FhirHook {

    private final ResidentElements elements;
    private final Residents residents;
    private final Consumer<Base> spelling;

    /** @param spelling writes the identifiers of an element as they are stored */
    TransactionSubjects(ResidentElements elements, Residents residents, Consumer<Base> spelling) {
        this.elements = elements;
        this.residents = residents;
        this.spelling = spelling;
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void processing(IBaseBundle processed, @Nullable RequestDetails request) {
        Bundle bundle = (Bundle) processed;
        if (bundle.getType() != BundleType.TRANSACTION) {
            // The entries of a batch know nothing of each other.
            return;
        }
        List<Reference> nameless = bundle.getEntry().stream()
                .filter(BundleEntryComponent::hasResource)
                .flatMap(entry -> elements.nameless(entry.getResource()).stream())
                .map(Nameless::reference)
                .peek(spelling)
                .filter(reference -> !reference.hasReference() && Residents.names(reference.getIdentifier()))
                .toList();
        if (nameless.isEmpty()) {
            return;
        }
        NewResidents brought = NewResidents.of(bundle, spelling);
        Map<String, Meant> meant = new HashMap<>();
        for (Reference reference : nameless) {
            Identifier identifier = reference.getIdentifier();
            meant.computeIfAbsent(
                            identifier.getSystem() + "|" + identifier.getValue(),
                            key -> meant(Caller.of(request), identifier, brought))
                    .writeTo(reference);
        }
    }

    /**
     * Whom an identifier means.
     *
     * @param carriers how many carry it
     * @param address of the only one; empty where there are none, or several
     */
    private record Meant(int carriers, String address) {

        void writeTo(Reference reference) {
            Carriers.keep(reference, carriers);
            if (carriers == 1) {
                reference.setReference(address);
            }
        }
    }

    private Meant meant(Caller caller, Identifier identifier, NewResidents brought) {
        List<BundleEntryComponent> entries = brought.carrying(identifier);
        if (entries.size() == 1 && NewResidents.isConditional(entries.get(0))) {
            // Whoever is stored with it is whom the entry's condition finds, or is refused with it.
            return new Meant(1, NewResidents.addressOf(entries.get(0)));
        }
        List<String> stored = residents.named(caller, identifier).stream()
                .filter(brought::leaves)
                .toList();
        int carriers = entries.size() + stored.size();
        if (carriers != 1) {
            return new Meant(carriers, "");
        }
        return new Meant(1, entries.isEmpty() ? "Patient/" + stored.get(0) : NewResidents.addressOf(entries.get(0)));
    }
}
