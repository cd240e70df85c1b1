package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.chronic.domain.MeasurementKind;
import org.xinglin.chronic.domain.Rule;
import org.xinglin.chronic.domain.Source;
import org.xinglin.chronic.domain.Words;

/** By which codes readings are recognised among Observations: those of the release's value sets. */
record ReadingCodes(
        String id,
        String version,
        Words title,
        List<Source> sources,
        Rule rule,
        Pressure pressure,
        List<MeasuredCodes> measured,
        Smoking smoking) {

    /**
     * @param panel of an Observation that has both as components
     * @param lone of an Observation that has one of them
     */
    record Pressure(CodeFamily panel, CodeFamily lone, CodeFamily systolic, CodeFamily diastolic) {}

    /** @param smokes answers that say so */
    record Smoking(CodeFamily asked, CodeFamily smokes, CodeFamily doesNotSmoke) {}

    boolean isMeantBy(CodeableConcept code) {
        return families().anyMatch(family -> family.has(code));
    }

    List<MeasuredCodes> measured(MeasurementKind kind) {
        return measured.stream().filter(each -> each.kind() == kind).toList();
    }

    /** The code by which the server itself would write a reading of a kind, as {@code system|code}. */
    String first(MeasurementKind kind) {
        Coding first = measured(kind).get(0).codes().first();
        return first.getSystem() + "|" + first.getCode();
    }

    /** All codes that are looked for. */
    List<Coding> codings() {
        return families().flatMap(family -> family.codings().stream()).toList();
    }

    private Stream<CodeFamily> families() {
        return Stream.concat(
                Stream.of(pressure.panel(), pressure.lone(), smoking.asked()),
                measured.stream().map(MeasuredCodes::codes));
    }
}
