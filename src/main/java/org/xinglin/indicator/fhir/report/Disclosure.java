package org.xinglin.indicator.fhir.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.domain.SmallCells;
import org.xinglin.indicator.domain.SmallCells.Told;
import org.xinglin.indicator.fhir.fact.OrganisationTable;
import org.xinglin.indicator.fhir.fact.Scope;
import org.xinglin.indicator.fhir.report.Question.Place;

/**
 * Which counts who sees counts alone is told. A rate is told only where it is told as a part of whatever it may be subtracted from:
 * of the organisation above, and of the year.
 */
@Component
final class Disclosure {

    private final SmallCells cells;
    private final Rates rates;
    private final OrganisationTable organisations;

    Disclosure(IndicatorRules rules, Rates rates, OrganisationTable organisations) {
        this.cells = new SmallCells(rules.disclosure().smallest());
        this.rates = rates;
        this.organisations = organisations;
    }

    Told total(Question question, Group group, Rate rate) {
        return question.countsAlone()
                ? cells.of(rate).and(amongSiblings(question, group)).and(amongQuarters(question, group))
                : Told.ALL;
    }

    List<Told> parts(Question question, List<Rate> parts) {
        return question.countsAlone()
                ? cells.ofParts(parts)
                : new ArrayList<>(parts.stream().map(each -> Told.ALL).toList());
    }

    /** As a part of the organisation above it. */
    private Told amongSiblings(Question question, Group group) {
        return question.organisation()
                .flatMap(place -> organisations
                        .parent(place.number())
                        .map(parent -> part(
                                rates.byOrganisation(
                                        question.indicator(),
                                        group,
                                        question.period(),
                                        Optional.of(new Place(organisations.id(parent), parent)),
                                        new Scope(List.of(parent))),
                                place.id())))
                .orElse(Told.ALL);
    }

    /** As a part of the year. */
    private Told amongQuarters(Question question, Group group) {
        return question.period().isYear()
                ? Told.ALL
                : part(
                        rates.byQuarter(
                                question.indicator(),
                                group,
                                question.scope(),
                                new ReportingPeriod(question.period().year(), 0)),
                        question.period().label());
    }

    private Told part(Map<String, Rate> parts, String which) {
        int place = new ArrayList<>(parts.keySet()).indexOf(which);
        return place < 0
                ? Told.ALL
                : cells.ofParts(new ArrayList<>(parts.values())).get(place);
    }
}
