package org.xinglin.indicator.fhir.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.StratifierGroupComponent;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.IndicatorRules.Target;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.SmallCells.Told;
import org.xinglin.kernel.Canonical;

/** Writes rates as a MeasureReport. */
@Component
final class ReportWriter {

    static final String DENOMINATOR = "denominator";
    static final String NUMERATOR = "numerator";

    private static final String POPULATION = "http://terminology.hl7.org/CodeSystem/measure-population";
    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";
    private static final String UCUM = "http://unitsofmeasure.org";

    private final IndicatorRules rules;
    private final Clock clock;

    ReportWriter(IndicatorRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    /** Without groups. */
    MeasureReport report(Question question, MeasureReport.MeasureReportType type) {
        MeasureReport report = new MeasureReport();
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(type);
        report.setMeasure(Canonical.BASE + "Measure/" + question.indicator().id() + "|" + rules.version());
        question.subject().ifPresent(subject -> report.setSubject(new Reference(subject)));
        report.setDate(Date.from(clock.instant()));
        question.organisation().ifPresent(place -> report.setReporter(new Reference("Organization/" + place.id())));
        report.setPeriod(new Period()
                .setStartElement(new DateTimeType(question.period().start().toString()))
                .setEndElement(new DateTimeType(question.period().end().toString())));
        return report;
    }

    MeasureReportGroupComponent group(MeasureReport report, Group group, Rate rate, Told told) {
        MeasureReportGroupComponent written = report.addGroup();
        code(group).ifPresent(written::setCode);
        written.addPopulation()
                .setCode(population(DENOMINATOR))
                .setCountElement(count(rate.denominator(), told.denominator()));
        written.addPopulation()
                .setCode(population(NUMERATOR))
                .setCountElement(count(rate.numerator(), told.numerator()));
        score(rate, told).ifPresent(written::setMeasureScore);
        return written;
    }

    /** The groups of a report that is still to be made. */
    static void expected(MeasureReport report, List<Group> groups) {
        groups.forEach(group -> {
            MeasureReportGroupComponent written = report.addGroup();
            code(group).ifPresent(written::setCode);
            Stream.of(DENOMINATOR, NUMERATOR)
                    .forEach(population -> written.addPopulation()
                            .setCode(population(population))
                            .setCountElement(absent("temp-unknown")));
        });
    }

    private static Optional<CodeableConcept> code(Group group) {
        return Optional.ofNullable(group.code())
                .map(code ->
                        new CodeableConcept(new Coding(Canonical.codeSystem("indicator-reading"), code, group.zh())));
    }

    /** @param values what the codes of the strata are called, where that is known */
    void strata(
            MeasureReportGroupComponent group,
            Division by,
            Map<String, Rate> parts,
            List<Told> told,
            Map<String, String> values) {
        MeasureReport.MeasureReportGroupStratifierComponent stratifier = group.addStratifier();
        stratifier.addCode().addCoding().setCode(by.code());
        int place = 0;
        for (Map.Entry<String, Rate> part : new ArrayList<>(parts.entrySet())) {
            StratifierGroupComponent stratum = stratifier.addStratum();
            stratum.setValue(
                    new CodeableConcept(new Coding().setCode(part.getKey()).setDisplay(values.get(part.getKey()))));
            Rate rate = part.getValue();
            Told which = told.get(place++);
            stratum.addPopulation()
                    .setCode(population(DENOMINATOR))
                    .setCountElement(count(rate.denominator(), which.denominator()));
            stratum.addPopulation()
                    .setCode(population(NUMERATOR))
                    .setCountElement(count(rate.numerator(), which.numerator()));
            score(rate, which).ifPresent(stratum::setMeasureScore);
        }
    }

    /** What is asked for, from where, and whether it was reached; that is not told where the score is not. */
    void targets(MeasureReport report, List<Target> targets, Rate rate, Told told) {
        for (Target target : targets) {
            Extension extension = report.addExtension().setUrl(Canonical.definition("indicator-target"));
            extension.addExtension("words", new StringType(target.words()));
            BigDecimal value = target.value();
            if (value != null) {
                extension.addExtension("value", new DecimalType(value));
            }
            extension.addExtension("source", new StringType(target.source()));
            extension.addExtension("status", new StringType(target.status()));
            if (value != null && told.numerator()) {
                rate.percent()
                        .map(percent -> target.falls() ? percent.compareTo(value) <= 0 : percent.compareTo(value) >= 0)
                        .ifPresent(reached -> extension.addExtension("reached", new BooleanType(reached)));
            }
        }
    }

    private static CodeableConcept population(String code) {
        return new CodeableConcept(new Coding(POPULATION, code, null));
    }

    private static IntegerType count(long number, boolean told) {
        if (told) {
            return new IntegerType(Math.toIntExact(number));
        }
        return absent("masked");
    }

    private static IntegerType absent(String reason) {
        IntegerType count = new IntegerType();
        count.addExtension(new Extension(ABSENT, new CodeType(reason)));
        return count;
    }

    private static Optional<Quantity> score(Rate rate, Told told) {
        return told.numerator()
                ? rate.percent()
                        .map(percent -> new Quantity()
                                .setValue(percent)
                                .setUnit("%")
                                .setSystem(UCUM)
                                .setCode("%"))
                : Optional.empty();
    }
}
