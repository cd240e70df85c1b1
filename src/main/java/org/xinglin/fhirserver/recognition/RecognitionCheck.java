package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Tells a sender what of a record nobody understands; it is stored all the same. */
@Component
final class RecognitionCheck implements RecordCheck {

    private final Recognition recognition;

    RecognitionCheck(Recognition recognition) {
        this.recognition = recognition;
    }

    @Override
    public List<Issue> issues(Resource record) {
        return recognition.of(record).stream().map(Unrecognised::issue).toList();
    }
}
