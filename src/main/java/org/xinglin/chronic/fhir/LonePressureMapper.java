package org.xinglin.chronic.fhir;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.chronic.domain.LonePressure;

/** Reads pressures that stand in Observations of their own (profile LonePressure). */
final class LonePressureMapper {

    private static final String UNIT = "mm[Hg]";

    private final ReadingCodes.Pressure codes;

    LonePressureMapper(ReadingCodes.Pressure codes) {
        this.codes = codes;
    }

    /** @param judged whether it is final; what is not, is no half of a reading */
    ReadingFacts facts(Observation observation, OffsetDateTime at, boolean judged) {
        CodeableConcept code = observation.getCode();
        if (!codes.lone().has(code)
                || codes.panel().has(code)
                || !observation.hasValueQuantity()
                || !UNIT.equals(observation.getValueQuantity().getCode())) {
            return ReadingFacts.NONE;
        }
        return Bounds.of(observation.getValueQuantity())
                .map(value -> new LonePressure(
                        ReadingMapper.reference(observation),
                        performers(observation),
                        at,
                        PressureSettings.said(observation).orElse(null),
                        codes.systolic().has(code),
                        value))
                .map(half -> ReadingFacts.of(judged ? half : half.unjudged()))
                .orElse(ReadingFacts.NONE);
    }

    private static String performers(Observation observation) {
        return observation.getPerformer().stream()
                .map(LonePressureMapper::named)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String named(Reference performer) {
        return Stream.of(performer.getReference(), performer.getIdentifier().getValue(), performer.getDisplay())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }
}
