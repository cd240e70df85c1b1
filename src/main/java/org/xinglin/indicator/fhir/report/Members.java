package org.xinglin.indicator.fhir.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;
import org.xinglin.indicator.domain.Member;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.network.CareCensus;
import org.xinglin.network.CareInstitution;
import org.xinglin.network.CarePerson;

/** Institutions and people with what is counted of them: few enough to be looked at when somebody asks. */
@Component
final class Members {

    private static final Caller CALLER = Caller.task("indicator-members");
    private static final Set<String> CARERS = Set.of("carer", "tcm-carer");

    private final CareCensus census;

    Members(CareCensus census) {
        this.census = census;
    }

    List<Member> of(Indicator indicator, ReportingPeriod period) {
        return indicator.counts().equals("institutions")
                ? census.institutions(CALLER).stream().map(Members::institution).toList()
                : census.people(CALLER).stream()
                        .map(each -> person(each, period))
                        .toList();
    }

    private static Member institution(CareInstitution institution) {
        return new Member(
                institution.address(),
                Set.of(id(institution.address())),
                Map.of(
                                "medical", institution.medical(),
                                "county-hospital", institution.hospital(),
                                "elderly-home", institution.home(),
                                "medical-service", institution.servedHome(),
                                "elderly-green-channel", institution.greenChannel(),
                                "geriatrics", institution.geriatrics(),
                                "zhiweibing-network", institution.zhiweibing())
                        .entrySet()
                        .stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }

    /** Who has several posts is counted with the first of them, so that the parts of a county add up. */
    private static Member person(CarePerson person, ReportingPeriod period) {
        Set<String> marks = new HashSet<>(Set.of("practitioner"));
        if (person.roles().stream().anyMatch(CARERS::contains)) {
            marks.add("carer");
        }
        person.certificates().forEach(each -> {
            LocalDate first = each.first();
            LocalDate last = each.last();
            if (each.code().equals("tcm-technique") && first != null && period.covers(first)) {
                marks.add("trained");
            }
            if (each.code().equals("carer")
                    && (first == null || !first.isAfter(period.end()))
                    && (last == null || !last.isBefore(period.end()))) {
                marks.add("certified");
            }
        });
        return new Member(
                person.address(),
                person.organizations().stream()
                        .sorted()
                        .limit(1)
                        .map(Members::id)
                        .collect(Collectors.toSet()),
                marks);
    }

    private static String id(String address) {
        return address.substring(address.indexOf('/') + 1);
    }
}
