package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.xinglin.chronic.domain.MeasurementKind;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.chronic.domain.Source;
import org.xinglin.chronic.domain.Words;

/** By which codes readings are recognised among Observations. */
record ReadingCodes(
        String id,
        String version,
        Words title,
        List<Source> sources,
        Rule rule,
        Pressure pressure,
        List<Measured> measured,
        Smoking smoking) {

    static final String LOINC = "http://loinc.org";

    /**
     * @param loinc of the Observation
     * @param systolic LOINC code of the component
     */
    record Pressure(List<String> loinc, String systolic, String diastolic) {}

    /**
     * @param loinc of the Observation
     * @param unit UCUM, in which the value has to be
     * @param limits the kind whose plausible limits hold
     */
    record Measured(MeasurementKind kind, List<String> loinc, String unit, String limits) {}

    /** @param smokes LOINC answers that say so */
    record Smoking(List<String> loinc, List<String> smokes, List<String> doesNotSmoke) {}

    /** All codes that are looked for, beside those of pressures: of these there are the most. */
    List<String> otherCodes() {
        return Stream.concat(measured.stream().map(Measured::loinc), Stream.of(smoking.loinc()))
                .flatMap(List::stream)
                .toList();
    }
}
