package org.xinglin.indicator.fhir.report;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.IdType;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.fhir.fact.FactYears;
import org.xinglin.indicator.fhir.fact.OrganisationTable;
import org.xinglin.indicator.fhir.report.Question.Place;
import org.xinglin.kernel.PartialDate;

/** Reads what is asked, and refuses by name what is not offered. */
@Component
final class Questions {

    private static final String ORGANIZATION = "Organization/";

    private final IndicatorRules rules;
    private final FactYears years;
    private final OrganisationTable organisations;
    private final Audience audience;
    private final Outcomes outcomes;

    Questions(
            IndicatorRules rules,
            FactYears years,
            OrganisationTable organisations,
            Audience audience,
            Outcomes outcomes) {
        this.rules = rules;
        this.years = years;
        this.organisations = organisations;
        this.audience = audience;
        this.outcomes = outcomes;
    }

    Question read(IdType measure, RequestDetails request) {
        Asked asked = new Asked(request, outcomes);
        Caller caller = Caller.of(request);
        Indicator indicator =
                rules.measure(measure.getIdPart()).orElseThrow(() -> new ResourceNotFoundException(measure));
        ReportingPeriod period = period(asked);
        boolean countsAlone = audience.seesCountsAlone(caller);
        ReportKind kind = asked.value("reportType", ReportKind.codes(), ReportKind::of)
                .orElse(
                        asked.text("subject")
                                        .filter(each -> each.startsWith("Patient/"))
                                        .isPresent()
                                ? ReportKind.SUBJECT
                                : ReportKind.SUMMARY);
        if (countsAlone && kind != ReportKind.SUMMARY) {
            throw audience.refused(caller, "counts-alone");
        }
        if (kind == ReportKind.SUBJECT && !indicator.ofResidents()) {
            throw asked.invalid("reportType", kind.code(), "summary, subject-list");
        }
        Optional<Division> by = asked.value(
                "by", Division.codes(indicator.ofResidents()), code -> Division.of(code, indicator.ofResidents()));
        Optional<Place> organisation = organisation(asked);
        return new Question(
                indicator,
                period,
                organisation,
                audience.scope(caller, organisation.map(Place::number)),
                by,
                kind,
                subject(asked, kind),
                countsAlone);
    }

    /** A year, or a quarter, of which facts are kept. */
    ReportingPeriod period(Asked asked) {
        String days = "%1$d-01-01…%1$d-12-31, or a quarter such as %1$d-01-01…%1$d-03-31; years %2$d to %3$d"
                .formatted(years.today().getYear(), years.first(), years.last());
        LocalDate start = asked.required("periodStart", days, day(PartialDate::earliest));
        LocalDate end = asked.required("periodEnd", days, day(PartialDate::latest));
        return ReportingPeriod.of(start, end)
                .filter(period -> period.year() >= years.first() && period.year() <= years.last())
                .orElseThrow(() -> asked.invalid("periodStart", start + "…" + end, days));
    }

    private static Function<String, Optional<LocalDate>> day(Function<PartialDate, LocalDate> which) {
        return text -> PartialDate.read(text).map(which);
    }

    Optional<Place> organisation(Asked asked) {
        return asked.value(
                "organization",
                "Organization/[id]",
                text -> Optional.of(text)
                        .map(each -> each.startsWith(ORGANIZATION) ? each.substring(ORGANIZATION.length()) : each)
                        .flatMap(id -> organisations.number(id).map(number -> new Place(id, number))));
    }

    private static Optional<String> subject(Asked asked, ReportKind kind) {
        return kind == ReportKind.SUBJECT
                ? Optional.of(asked.required("subject", "Patient/[id]", starting("Patient/")))
                : asked.value("subject", "Location/[id]", starting("Location/"));
    }

    private static Function<String, Optional<String>> starting(String type) {
        return text -> Optional.of(text).filter(each -> each.startsWith(type) && each.length() > type.length());
    }
}
