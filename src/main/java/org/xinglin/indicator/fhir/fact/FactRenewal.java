package org.xinglin.indicator.fhir.fact;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.contract.SignedContract;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.indicator.domain.Criteria;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.indicator.domain.IndicatorRules.Group;
import org.xinglin.indicator.domain.IndicatorRules.Indicator;
import org.xinglin.indicator.domain.Rate;
import org.xinglin.indicator.domain.ReportingPeriod;
import org.xinglin.indicator.domain.Resident;
import org.xinglin.indicator.domain.Tally;

/**
 * Brings what a resident adds to the rates into line with what is stored of him, in all years. It starts from all of it each time, so
 * the order in which it came does not matter; done again, it changes nothing.
 */
final class FactRenewal {

    static final Caller CALLER = Caller.task("indicator-facts");

    /** The next day on which a resident counts otherwise though nothing happens, or is to be counted in one more year. */
    static final String DAY = "indicator-facts";

    private final FhirStore store;
    private final ResidentReader reader;
    private final FactTable table;
    private final FactYears years;
    private final IndicatorRules rules;
    private final List<Group> groups;
    private final Days days;
    private final Clock clock;

    FactRenewal(
            FhirStore store,
            ResidentReader reader,
            FactTable table,
            FactYears years,
            IndicatorRules rules,
            Days days,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.table = table;
        this.years = years;
        this.rules = rules;
        this.groups = rules.measures().stream()
                .filter(Indicator::ofResidents)
                .flatMap(each -> each.groups().stream())
                .toList();
        this.days = days;
        this.clock = clock;
    }

    void renew(String patientId) {
        Optional<Patient> patient = store.read(CALLER, Patient.class, patientId);
        Optional<Long> resident = table.resident(patientId);
        if (patient.isEmpty() || resident.isEmpty()) {
            return;
        }
        long number = resident.get();
        ResidentReader.Read read = read(CALLER, patient.get(), number);
        long place = table.place(number);
        List<FactRow> facts = new ArrayList<>();
        List<PartyRow> parties = new ArrayList<>();
        years.all().forEach(year -> {
            groups.forEach(group -> facts.add(row(year, group, place, read.resident())));
            parties.add(party(year, patient.get(), read.signed()));
        });
        table.write(number, facts, parties);
        days.keep(
                new DayReached(DAY, "Patient", patientId, patientId),
                Optional.of(nextLook(patientId, read.resident())));
    }

    /** What counts of a resident, for who asks about him. */
    ResidentReader.Read read(Caller caller, Patient patient, long number) {
        return reader.read(caller, patient, table.types(number), LocalDate.of(years.first(), 1, 1), years.today());
    }

    private FactRow row(int year, Group group, long place, Resident resident) {
        return new FactRow(
                year,
                group.number(),
                place,
                ReportingPeriod.ofYear(year).stream()
                        .map(period -> rate(Criteria.tally(group, resident, period, rules)))
                        .toList());
    }

    private static Rate rate(Tally tally) {
        return new Rate(tally.denominator(), tally.numerator());
    }

    private static PartyRow party(int year, Patient patient, List<SignedContract> signed) {
        return new PartyRow(
                year,
                patient.getGeneralPractitioner().stream()
                        .map(Reference::getReferenceElement)
                        .filter(each -> "Practitioner".equals(each.getResourceType())
                                || "PractitionerRole".equals(each.getResourceType()))
                        .map(each -> each.getIdPart())
                        .findFirst()
                        .orElse(""),
                ReportingPeriod.ofYear(year).stream()
                        .map(period -> signed.stream()
                                .filter(each -> each.covers(period.end()))
                                .map(SignedContract::team)
                                .findFirst()
                                .orElse(""))
                        .toList());
    }

    /** A contact that is due is late on the day after; and each resident is looked at once a year, on a day of his own. */
    private Instant nextLook(String patientId, Resident resident) {
        LocalDate today = years.today();
        LocalDate yearly = LocalDate.of(today.getYear() + 1, 1, 1).plusDays(Math.floorMod(patientId.hashCode(), 300));
        return Stream.concat(
                        Stream.of(yearly),
                        resident.diseases().stream()
                                .flatMap(disease -> disease.contacts().stream())
                                .filter(contact -> contact.came() == null)
                                .map(contact -> contact.due()
                                        .plusDays(1L + rules.window().days()))
                                .filter(day -> day.isAfter(today)))
                .min(Comparator.naturalOrder())
                .orElse(yearly)
                .atStartOfDay(clock.getZone())
                .toInstant();
    }
}
