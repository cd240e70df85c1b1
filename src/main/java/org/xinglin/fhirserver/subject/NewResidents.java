package org.xinglin.fhirserver.subject;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;

/** The residents whom a transaction brings itself, by their identifiers. */
final class NewResidents {

    private static final String PATIENT = "Patient/";

    private final Map<String, Set<BundleEntryComponent>> byIdentifier = new HashMap<>();

    /** Ids of residents whose stored record the transaction replaces or deletes. */
    private final Set<String> replaced = new LinkedHashSet<>();

    /** @param spelling writes the identifiers of an element as they are stored */
    static NewResidents of(Bundle transaction, Consumer<Base> spelling) {
        NewResidents residents = new NewResidents();
        transaction.getEntry().forEach(entry -> residents.add(entry, spelling));
        return residents;
    }

    private void add(BundleEntryComponent entry, Consumer<Base> spelling) {
        HTTPVerb method = entry.getRequest().getMethod();
        if (method == HTTPVerb.PUT || method == HTTPVerb.DELETE) {
            IdType address = new IdType(entry.getRequest().getUrl());
            if (address.hasIdPart() && "Patient".equals(address.getResourceType())) {
                replaced.add(address.getIdPart());
            }
        }
        if (entry.getResource() instanceof Patient patient && (method == HTTPVerb.POST || method == HTTPVerb.PUT)) {
            spelling.accept(patient);
            for (Identifier identifier : patient.getIdentifier()) {
                if (Residents.names(identifier)) {
                    byIdentifier
                            .computeIfAbsent(key(identifier), none -> new LinkedHashSet<>())
                            .add(entry);
                }
            }
        }
    }

    private static String key(Identifier identifier) {
        return identifier.getSystem() + "|" + identifier.getValue();
    }

    /** The entries that bring somebody with an identifier. */
    List<BundleEntryComponent> carrying(Identifier identifier) {
        return List.copyOf(byIdentifier.getOrDefault(key(identifier), Set.of()));
    }

    /** Whether the stored record with an id is what it was when the transaction is over. */
    boolean leaves(String id) {
        return !replaced.contains(id);
    }

    /** Whether it depends on what is stored whom an entry stands for. */
    static boolean isConditional(BundleEntryComponent entry) {
        return entry.getRequest().hasIfNoneExist()
                || entry.getRequest().getUrl().indexOf('?') >= 0;
    }

    /** What a reference within the transaction says to mean an entry's resident. */
    static String addressOf(BundleEntryComponent entry) {
        IdType address = new IdType(entry.getRequest().getUrl());
        if (entry.getRequest().getMethod() == HTTPVerb.PUT && !isConditional(entry)) {
            return PATIENT + address.getIdPart();
        }
        if (!entry.hasFullUrl()) {
            if (entry.getResource().getIdElement().hasIdPart()) {
                return PATIENT + entry.getResource().getIdElement().getIdPart();
            }
            entry.setFullUrl("urn:uuid:" + UUID.randomUUID());
        }
        return entry.getFullUrl();
    }
}
