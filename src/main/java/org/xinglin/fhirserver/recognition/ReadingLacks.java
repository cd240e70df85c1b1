package org.xinglin.fhirserver.recognition;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Readings that are written as words, as a pressure "152/94" is: nothing computes with them. */
final class ReadingLacks implements Recognition {

    private final List<RecognitionRules.Reading> readings;

    ReadingLacks(List<RecognitionRules.Reading> readings) {
        this.readings = readings;
    }

    @Override
    public List<Unrecognised> of(Resource record) {
        String words = record instanceof Observation observation ? words(observation.getValue()) : null;
        return words == null
                ? List.of()
                : readings.stream()
                        .filter(reading -> reading.pattern().matcher(words).matches())
                        .map(reading -> new Unrecognised(
                                "Observation.value",
                                null,
                                null,
                                words,
                                "value-text",
                                new Coding(reading.system(), reading.code(), null),
                                "",
                                null))
                        .toList();
    }

    private static @Nullable String words(@Nullable Base value) {
        if (value instanceof StringType text) {
            return text.getValue();
        }
        return value instanceof CodeableConcept concept ? concept.getText() : null;
    }
}
