package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamString;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.util.StringUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.RelatedPerson;
import org.hl7.fhir.r4.model.Resource;

/** What people's names and addresses are found by beside what the library finds in them. */
final class FurtherStrings {

    /** Follows the parameter's name where the parts of names are indexed, as no modifier of a client's can. */
    static final String PARTS = ":parts";

    static final String NAME = "name";

    /** Made anew in all that is stored when the way in which they are made changes. */
    static final int VERSION = 1;

    private static final int LONGEST = ResourceIndexedSearchParamString.MAX_LENGTH;

    private final NameParts parts;

    FurtherStrings(NameParts parts) {
        this.parts = parts;
    }

    /** The types whose names are people's. */
    static boolean isPerson(String type) {
        return type.equals("Patient") || type.equals("Practitioner") || type.equals("RelatedPerson");
    }

    /** @param wanted whether a parameter of that name is to be indexed */
    List<ResourceIndexedSearchParamString> of(
            Resource resource, Predicate<String> wanted, PartitionSettings partitions, StorageSettings settings) {
        List<ResourceIndexedSearchParamString> found = new ArrayList<>();
        RowAdder rows = (name, value) -> {
            if (wanted.test(name.replace(PARTS, "")) && !value.isBlank()) {
                String exact = cut(value);
                String normalized = cut(StringUtil.normalizeStringForSearchIndexing(value));
                found.add(new ResourceIndexedSearchParamString(
                        partitions, settings, resource.fhirType(), name, normalized, exact));
            }
        };
        names(resource).forEach(name -> {
            rows.add(NAME + PARTS, parts.of(name));
            parts.split(name).ifPresent(both -> {
                if (!name.hasFamily() && !name.hasGiven()) {
                    rows.add("family", both.get(0));
                    rows.add("given", both.get(1));
                }
            });
        });
        addresses(resource).filter(Address::hasText).forEach(address -> rows.add("address", address.getText()));
        return found;
    }

    @FunctionalInterface
    private interface RowAdder {
        void add(String parameter, String value);
    }

    /** Never within a character of two units. */
    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static Stream<HumanName> names(Resource resource) {
        if (resource instanceof Patient patient) {
            return patient.getName().stream();
        }
        if (resource instanceof Practitioner practitioner) {
            return practitioner.getName().stream();
        }
        return resource instanceof RelatedPerson related ? related.getName().stream() : Stream.of();
    }

    private static Stream<Address> addresses(Resource resource) {
        if (resource instanceof Patient patient) {
            return patient.getAddress().stream();
        }
        return Stream.of();
    }
}
