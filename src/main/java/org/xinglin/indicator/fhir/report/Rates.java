package org.xinglin.indicator.fhir.report;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;
import org.xinglin.indicator.domain.Member;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.fhir.fact.FactRates;
import org.xinglin.indicator.fhir.fact.OrganisationTable;
import org.xinglin.indicator.fhir.fact.Scope;
import org.xinglin.indicator.fhir.report.Question.Place;

/** Rates of one Measure, as a whole and by parts, whatever it counts. */
@Component
final class Rates {

    private final FactRates facts;
    private final Members members;
    private final OrganisationTable organisations;

    Rates(FactRates facts, Members members, OrganisationTable organisations) {
        this.facts = facts;
        this.members = members;
        this.organisations = organisations;
    }

    Rate total(Indicator indicator, Group group, Scope scope, ReportingPeriod period) {
        return indicator.ofResidents()
                ? facts.total(scope, group, period)
                : rate(within(scope, members.of(indicator, period)), group);
    }

    /** By ids, or labels of quarters, in their order. */
    Map<String, Rate> parts(Question question, Group group, Division by) {
        return switch (by) {
            case ORGANIZATION ->
                byOrganisation(
                        question.indicator(), group, question.period(), question.organisation(), question.scope());
            case TEAM -> facts.byTeam(question.scope(), group, question.period());
            case PRACTITIONER -> facts.byPractitioner(question.scope(), group, question.period());
            case QUARTER -> byQuarter(question.indicator(), group, question.scope(), question.period());
        };
    }

    Map<String, Rate> byQuarter(Indicator indicator, Group group, Scope scope, ReportingPeriod period) {
        Map<String, Rate> rates = new LinkedHashMap<>();
        period.quarters().forEach(each -> rates.put(each.label(), total(indicator, group, scope, each)));
        return rates;
    }

    /** The organisation itself and those directly below it; without one, the highest in scope. */
    Map<String, Rate> byOrganisation(
            Indicator indicator, Group group, ReportingPeriod period, Optional<Place> organisation, Scope scope) {
        List<Long> parts = organisation
                .map(place -> Stream.concat(Stream.of(place.number()), organisations.children(place.number()).stream())
                        .toList())
                .orElseGet(() -> scope.isEverything() ? organisations.roots() : scope.organisations());
        long own = organisation.map(Place::number).orElse(-1L);
        return indicator.ofResidents()
                ? facts.byOrganisation(own, parts, group, period)
                : membersByOrganisation(members.of(indicator, period), organisation, parts, group);
    }

    private Map<String, Rate> membersByOrganisation(
            List<Member> all, Optional<Place> organisation, List<Long> parts, Group group) {
        Map<String, Rate> rates = new TreeMap<>();
        for (Long part : parts) {
            boolean own = organisation.filter(place -> place.number() == part).isPresent();
            String id = own ? organisation.orElseThrow().id() : organisations.id(part);
            Set<String> ids = own ? Set.of(id) : organisations.below(part);
            rates.put(
                    id,
                    rate(
                            all.stream()
                                    .filter(each ->
                                            each.organizations().stream().anyMatch(ids::contains))
                                    .toList(),
                            group));
        }
        return rates;
    }

    private static Rate rate(List<Member> members, Group group) {
        return new Rate(
                members.stream().filter(each -> each.meets(group.denominator())).count(),
                members.stream().filter(each -> each.meets(group.numerator())).count());
    }

    private List<Member> within(Scope scope, List<Member> all) {
        if (scope.isEverything()) {
            return all;
        }
        Set<String> ids = new HashSet<>();
        scope.organisations().forEach(each -> ids.addAll(organisations.below(each)));
        return all.stream()
                .filter(each -> each.organizations().stream().anyMatch(ids::contains))
                .toList();
    }

    /**
     * Who is counted, by address, and whether they are in the numerator.
     *
     * @param most at most so many
     */
    Map<String, Boolean> listed(Question question, Group group, int most) {
        Map<String, Boolean> listed = new LinkedHashMap<>();
        if (question.indicator().ofResidents()) {
            facts.members(question.scope(), group, question.period(), most)
                    .forEach((id, counted) -> listed.put("Patient/" + id, counted));
        } else {
            within(question.scope(), members.of(question.indicator(), question.period())).stream()
                    .filter(each -> each.meets(group.denominator()))
                    .limit(most)
                    .forEach(each -> listed.put(each.address(), each.meets(group.numerator())));
        }
        return listed;
    }
}
