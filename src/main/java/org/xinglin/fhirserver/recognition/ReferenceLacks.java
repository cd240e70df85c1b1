package org.xinglin.fhirserver.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.ElementPlace;

/** References that name somebody by words or a number alone: no list, no reach and no rule finds who that is. */
final class ReferenceLacks implements Recognition {

    private final Map<String, List<String>> byType;

    ReferenceLacks(List<String> paths) {
        byType = paths.stream().collect(Collectors.groupingBy(RecognitionRules::type));
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        List<Unrecognised> lacks = new ArrayList<>();
        for (String path : byType.getOrDefault(record.fhirType(), List.of())) {
            for (ElementPlace place : ElementPlace.at(path, record)) {
                if (place.element() instanceof Reference reference
                        && !reference.hasReference()
                        && reference.getResource() == null
                        && (reference.hasDisplay() || reference.hasIdentifier())) {
                    lacks.add(lack(place.path(), reference));
                }
            }
        }
        return lacks;
    }

    private static Unrecognised lack(String path, Reference reference) {
        return reference.hasIdentifier()
                ? new Unrecognised(
                        path,
                        reference.getIdentifier().getSystem(),
                        reference.getIdentifier().getValue(),
                        reference.getDisplay(),
                        "identifier-only",
                        null,
                        "",
                        null)
                : new Unrecognised(path, null, null, reference.getDisplay(), "display-only", null, "", null);
    }
}
