package org.xinglin.indicator.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xinglin.indicator.domain.IndicatorRules.Guidance;
import org.xinglin.indicator.domain.Resident.Request;
import org.xinglin.indicator.domain.Resident.Service;
import org.xinglin.indicator.domain.Resident.Visit;

/** Where residents were seen, which services of Chinese medicine they got, and what became of requests. */
final class CareCriteria {

    static final String ASSESSMENT = "elderly-constitution";
    static final String ADVICE = "tcm-advice";

    private CareCriteria() {}

    static Map<String, Criterion> all() {
        return Map.ofEntries(
                Map.entry("visits", (resident, period, rules) -> managedVisits(resident, period, visit -> true)),
                Map.entry(
                        "visitsAtGrassroots",
                        (resident, period, rules) ->
                                managedVisits(resident, period, visit -> isGrassroots(visit, rules))),
                Map.entry("visitedGrassroots", CareCriteria::visitedGrassroots),
                Map.entry("outpatientVisits", (resident, period, rules) -> visits(resident, period, Visit::outpatient)),
                Map.entry(
                        "outpatientVisitsAtCounty",
                        (resident, period, rules) -> visits(
                                resident,
                                period,
                                visit -> visit.outpatient()
                                        && visit.rank() >= rules.institutions().countyRank())),
                Map.entry("elderlyTcmManaged", CareCriteria::elderlyTcm),
                Map.entry("childrenDue", CareCriteria::childrenDue),
                Map.entry("childrenGuided", CareCriteria::childrenGuided),
                requests("referrals", "referral"),
                requests("referralsClosed", "referral", "closed"),
                requests("greenChannelRequests", "green-channel"),
                requests("greenChannelInTime", "green-channel", "in-time"),
                requests("ordersWithRecognisableResult", "recognisable"),
                requests("repeatsWithoutReason", "recognisable", "no-reason"),
                services("satisfactionAnswers", "satisfaction"),
                services("satisfied", "satisfied"),
                services("literacyAnswers", "literacy"),
                services("literate", "literate"));
    }

    private static boolean isGrassroots(Visit visit, IndicatorRules rules) {
        return visit.rank() > 0 && visit.rank() <= rules.institutions().grassrootsRank();
    }

    private static Finding visits(Resident resident, ReportingPeriod period, Predicate<Visit> which) {
        return Finding.records(resident.visits().stream()
                .filter(visit -> period.covers(visit.day()) && which.test(visit))
                .map(Visit::address)
                .toList());
    }

    private static boolean isManaged(Resident resident, ReportingPeriod period) {
        return !ChronicCriteria.managed(resident, period, ChronicCriteria.HYPERTENSION, ChronicCriteria.DIABETES)
                .items()
                .isEmpty();
    }

    private static Finding managedVisits(Resident resident, ReportingPeriod period, Predicate<Visit> which) {
        return isManaged(resident, period) ? visits(resident, period, which) : Finding.NOTHING;
    }

    private static Finding visitedGrassroots(Resident resident, ReportingPeriod period, IndicatorRules rules) {
        Finding visits = managedVisits(resident, period, visit -> isGrassroots(visit, rules));
        return visits.items().isEmpty()
                ? Finding.lacking(List.of("grassroots-visit"), List.of())
                : Finding.person(visits.items());
    }

    /** The form of 33 items filled in, and advice given, in the period. */
    private static Finding elderlyTcm(Resident resident, ReportingPeriod period, IndicatorRules rules) {
        List<Service> got = resident.services().stream()
                .filter(each -> List.of(ASSESSMENT, ADVICE).contains(each.code()) && period.covers(each.day()))
                .toList();
        List<String> missing = Stream.of(ASSESSMENT, ADVICE)
                .filter(code -> got.stream().noneMatch(each -> each.code().equals(code)))
                .toList();
        return Finding.unless(missing, got.stream().map(Service::address).toList());
    }

    /** Those of the guidances that fall due in the period, by age. */
    private static List<Guidance> due(Resident resident, ReportingPeriod period, IndicatorRules rules) {
        LocalDate birth = resident.birth();
        return birth == null
                ? List.of()
                : rules.guidances().stream()
                        .filter(each -> period.covers(birth.plusMonths(each.months()))
                                && resident.livesOn(birth.plusMonths(each.months())))
                        .toList();
    }

    private static Finding childrenDue(Resident resident, ReportingPeriod period, IndicatorRules rules) {
        return due(resident, period, rules).isEmpty() ? Finding.NOTHING : Finding.person(List.of());
    }

    /** A guidance was given within its tolerance of the day on which it fell due. */
    private static Finding childrenGuided(Resident resident, ReportingPeriod period, IndicatorRules rules) {
        LocalDate birth = resident.birth();
        List<Guidance> due = due(resident, period, rules);
        if (birth == null || due.isEmpty()) {
            return Finding.NOTHING;
        }
        List<String> evidence = due.stream()
                .flatMap(each -> given(resident, birth, each))
                .map(Service::address)
                .toList();
        List<String> missing = due.stream()
                .filter(each -> given(resident, birth, each).findAny().isEmpty())
                .map(Guidance::code)
                .toList();
        return Finding.unless(missing, evidence);
    }

    private static Stream<Service> given(Resident resident, LocalDate birth, Guidance guidance) {
        LocalDate first = birth.plusMonths((long) guidance.months() - guidance.tolerance());
        LocalDate last = birth.plusMonths((long) guidance.months() + guidance.tolerance());
        return resident.services().stream()
                .filter(each -> each.code().equals(guidance.code()))
                .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last));
    }

    private static Map.Entry<String, Criterion> requests(String name, String... marks) {
        return Map.entry(
                name,
                (resident, period, rules) -> Finding.records(resident.requests().stream()
                        .filter(each ->
                                period.covers(each.day()) && each.marks().containsAll(List.of(marks)))
                        .map(Request::address)
                        .toList()));
    }

    private static Map.Entry<String, Criterion> services(String name, String code) {
        return Map.entry(
                name,
                (resident, period, rules) -> Finding.records(resident.services().stream()
                        .filter(each -> period.covers(each.day()) && each.code().equals(code))
                        .map(Service::address)
                        .toList()));
    }
}
