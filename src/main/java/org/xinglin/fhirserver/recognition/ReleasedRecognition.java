package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Derived;

/** All that a record may lack. What the server itself derives lacks nothing. */
final class ReleasedRecognition implements Recognition {

    private final List<Recognition> lacks;

    ReleasedRecognition(List<Recognition> lacks) {
        this.lacks = lacks;
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        return Derived.isMarked(record)
                ? List.of()
                : lacks.stream().flatMap(each -> each.of(record).stream()).toList();
    }
}
