package org.xinglin.fhirserver.subject;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;
import org.xinglin.fhirserver.refusal.DataFile;

/** Which elements name the resident a record is about: {@code subject/resident-elements.yaml}. */
final class ResidentElements {

    private static final String FILE = "/subject/resident-elements.yaml";
    private static final String PATIENT = "Patient";

    private final Map<String, List<ResidentElement>> byType;

    /** The file. */
    record Listed(String version, String source, List<ResidentElement> elements) {}

    /** Whom else an element may name. */
    enum Names {
        @JsonProperty("resident")
        RESIDENT,
        @JsonProperty("subject")
        SUBJECT,
        @JsonProperty("participant")
        PARTICIPANT,
        @JsonProperty("thing")
        THING
    }

    record ResidentElement(String path, Names names) {

        String type() {
            return path.substring(0, path.indexOf('.'));
        }
    }

    /**
     * A reference that should name a resident and says no address.
     *
     * @param path where it stands
     */
    record Nameless(String path, Reference reference) {}

    ResidentElements(Listed list) {
        byType = list.elements().stream().collect(Collectors.groupingBy(ResidentElement::type));
    }

    /** @throws java.io.UncheckedIOException if the list is missing or malformed */
    static ResidentElements load() {
        return new ResidentElements(DataFile.read(FILE, new TypeReference<Listed>() {}));
    }

    /** The elements that are listed, each with its type. */
    List<String> paths() {
        return byType.values().stream()
                .flatMap(List::stream)
                .map(ResidentElement::path)
                .toList();
    }

    /** The references of a record that should name a resident by address and do not. */
    List<Nameless> nameless(Resource record) {
        List<Nameless> nameless = new ArrayList<>();
        for (ResidentElement element : byType.getOrDefault(record.fhirType(), List.of())) {
            List<Nameless> candidates = new ArrayList<>();
            boolean residentNamed = false;
            for (ElementPlace place : ElementPlace.at(element.path(), record)) {
                Reference reference = (Reference) place.element();
                residentNamed |= isResident(reference, record);
                if (!isAddressed(reference, record)
                        && (isContainedPatient(reference, record) || isMeant(reference, element.names()))) {
                    candidates.add(new Nameless(place.path(), reference));
                }
            }
            if (element.names() == Names.PARTICIPANT && residentNamed) {
                candidates.removeIf(candidate -> !candidate.reference().hasType()
                        && !candidate.reference().hasReference());
            }
            nameless.addAll(candidates);
        }
        return nameless;
    }

    /** By address or by condition, or as an object of this process. Whether it is there others see to. */
    private static boolean isAddressed(Reference reference, Resource record) {
        if (reference.hasReference()) {
            return !isContainedPatient(reference, record);
        }
        return reference.getResource() != null
                && reference.getResource().getIdElement().hasIdPart();
    }

    private static boolean isContainedPatient(Reference reference, Resource record) {
        String written = reference.getReference();
        return written != null
                && written.startsWith("#")
                && record instanceof DomainResource domain
                && domain.getContained().stream()
                        .filter(Patient.class::isInstance)
                        .anyMatch(patient -> written.substring(1)
                                        .equals(patient.getIdElement().getIdPart())
                                || written.equals(patient.getIdElement().getValue()));
    }

    private static boolean isResident(Reference reference, Resource record) {
        return isAddressed(reference, record)
                && (PATIENT.equals(reference.getReferenceElement().getResourceType())
                        || reference.getReference() != null
                                && reference.getReference().startsWith(PATIENT + "?"));
    }

    private static boolean isMeant(Reference reference, Names names) {
        if (names == Names.RESIDENT) {
            return true;
        }
        // A type may be written as the URL of its definition (FHIR R4, references-definitions.html#Reference.type).
        String type = reference.hasType()
                ? reference.getType().substring(reference.getType().lastIndexOf('/') + 1)
                : null;
        return type == null ? names != Names.THING : type.equals(PATIENT);
    }
}
