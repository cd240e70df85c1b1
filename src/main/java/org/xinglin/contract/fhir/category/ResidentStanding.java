package org.xinglin.contract.fhir.category;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Patient;
import org.xinglin.contract.domain.Contract;
import org.xinglin.contract.domain.category.Categories;
import org.xinglin.contract.domain.category.ResidentDues;
import org.xinglin.contract.fhir.Contracts;
import org.xinglin.derivation.ExtensionOrder;
import org.xinglin.derivation.Transactions;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.DayReached;
import org.xinglin.fhirserver.Days;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Keeps on each resident's record in which categories he is by facts, and since when he is due for what. It starts from what is
 * stored each time; done again, it changes nothing.
 *
 * <p>By when the pressure is to be measured again stays as it is while that day is ahead, though it was measured meanwhile, and is
 * looked at when the day has come: else each reading would make a version of its resident.
 */
final class ResidentStanding {

    static final String DAY = ResidentFacts.STANDING;

    /** For those whose day of birth nobody knows: they are found by each list of who is due. */
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final FhirStore store;
    private final ResidentFacts facts;
    private final Contracts contracts;
    private final LastDays last;
    private final PopulationRules rules;
    private final ReleasedCodes codes;
    private final Days days;
    private final Clock clock;

    ResidentStanding(
            FhirStore store,
            ResidentFacts facts,
            Contracts contracts,
            LastDays last,
            PopulationRules rules,
            ReleasedCodes codes,
            Days days,
            Clock clock) {
        this.store = store;
        this.facts = facts;
        this.contracts = contracts;
        this.last = last;
        this.rules = rules;
        this.codes = codes;
        this.days = days;
        this.clock = clock;
    }

    Set<String> kept() {
        return rules.categories().kept();
    }

    /** Of who is registered nothing is known but his birth. */
    void begin(Patient patient) {
        ResidentMarks.write(patient, codings(categoriesAtFirst(patient)), duesAtFirst(patient), kept());
    }

    private Set<String> categoriesAtFirst(Patient patient) {
        return rules.categories().ofAge(facts.birth(patient)).on(today());
    }

    private ResidentDues duesAtFirst(Patient patient) {
        return ResidentMarks.gone(patient)
                ? ResidentDues.NONE
                : ResidentDues.of(rules.dues(), facts.birth(patient), LONG_AGO, ResidentDues.Last.NOTHING);
    }

    /**
     * An update keeps what is kept. Of whom nothing else is known than his birth, and whether he lives, has what follows from these
     * at once: a version of the server's own behind each update would come in the way of the next one's If-Match.
     */
    void carry(Patient stored, Patient patient) {
        boolean atFirst = ResidentMarks.derived(stored, kept()).equals(categoriesAtFirst(stored))
                && ResidentMarks.dues(stored).equals(duesAtFirst(stored));
        if (atFirst) {
            begin(patient);
            ExtensionOrder.asStored(stored, patient);
        } else {
            ResidentMarks.carry(stored, patient, kept());
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private List<Coding> codings(Set<String> categories) {
        return categories.stream()
                .map(code -> codes.coding("population-category", code, Language.ZH))
                .toList();
    }

    /** About a resident who is gone nothing is kept. */
    void renew(Caller caller, String patientId) {
        store.read(caller, Patient.class, patientId).ifPresent(patient -> renew(caller, patientId, patient));
    }

    private void renew(Caller caller, String id, Patient patient) {
        LocalDate today = today();
        Categories categories = facts.byFacts(caller, patient);
        Set<String> now = categories.on(today);
        ResidentDues kept = ResidentMarks.dues(patient);
        List<Contract> signed = contracts.ofResident(id);
        ResidentDues dues = ResidentMarks.gone(patient)
                ? ResidentDues.NONE
                : lazily(
                        kept,
                        ResidentDues.of(
                                rules.dues(), facts.birth(patient), LONG_AGO, last.of(caller, id, signed, today)),
                        today);
        if (!now.equals(ResidentMarks.derived(patient, kept())) || !dues.equals(kept)) {
            ResidentMarks.write(patient, codings(now), dues, kept());
            Derived.mark(patient);
            store.transact(caller, Transactions.of(List.of(patient)));
        }
        Optional<LocalDate> next = Stream.of(
                        categories.changesAfter(today),
                        LastDays.nextContract(signed, today),
                        dues.screening().filter(day -> day.isAfter(today)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
        days.keep(
                new DayReached(DAY, "Patient", id, id),
                next.map(day -> day.atStartOfDay(clock.getZone()).toInstant()));
    }

    private static ResidentDues lazily(ResidentDues kept, ResidentDues fresh, LocalDate today) {
        Optional<LocalDate> screening = kept.screening()
                .filter(day -> day.isAfter(today)
                        && fresh.screening().filter(day::isBefore).isPresent())
                .or(fresh::screening);
        return new ResidentDues(fresh.contract(), screening, fresh.exam(), fresh.selfCare());
    }
}
