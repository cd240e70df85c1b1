package org.xinglin.contract.fhir.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.contract.domain.duty.PlaceMoves;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.network.CareNetwork;

/**
 * Who fulfils a contract on a day: members of its teams in their time, the institutions that manage them or take part, what stood
 * below those then, and who else the contract names as its author or as contributing. So what was done stays done, though a village
 * moves, a doctor leaves, or another institution manages the team.
 */
final class Team {

    private static final String ORGANIZATION = "Organization/";
    private static final String PRACTITIONER = "Practitioner/";
    private static final String ROLE = "PractitionerRole/";

    private final Lookups lookups;
    private final Caller caller;

    private final List<Named> named = new ArrayList<>();
    private final List<Named> members = new ArrayList<>();

    /** What was asked for before. */
    private final Map<String, PlaceMoves> places = new HashMap<>();

    private final Map<String, Optional<PractitionerRole>> posts = new HashMap<>();

    /** Where it is looked up who is who. */
    record Lookups(FhirStore store, CareNetwork network, MoveHistory moves, PlaceTime time) {}

    /** An address that stands in the team from a day to another. */
    private record Named(String address, Optional<LocalDate> from, Optional<LocalDate> to) {

        private boolean is(String other, LocalDate day) {
            return address.equals(other)
                    && from.filter(day::isBefore).isEmpty()
                    && to.filter(day::isAfter).isEmpty();
        }
    }

    private Team(Lookups lookups, Caller caller) {
        this.lookups = lookups;
        this.caller = caller;
    }

    static Team of(Lookups lookups, Caller caller, CarePlan contract) {
        Team team = new Team(lookups, caller);
        contract.getContributor().forEach(each -> team.name(each, new Period()));
        EvidenceReader.address(contract.getAuthor())
                .filter(author -> author.startsWith(ORGANIZATION))
                .ifPresent(author -> team.name(contract.getAuthor(), new Period()));
        for (Reference each : contract.getCareTeam()) {
            EvidenceReader.address(each)
                    .filter(address -> address.startsWith("CareTeam/"))
                    .flatMap(address ->
                            lookups.store().read(caller, CareTeam.class, address.substring("CareTeam/".length())))
                    .ifPresent(team::add);
        }
        return team;
    }

    private void add(CareTeam team) {
        team.getManagingOrganization().forEach(each -> name(each, new Period()));
        team.getParticipant().forEach(each -> {
            Period time = each.getPeriod();
            EvidenceReader.address(each.getMember()).ifPresent(member -> members.add(during(member, time)));
            name(each.getMember(), time);
            name(each.getOnBehalfOf(), time);
        });
    }

    private Named during(String address, Period time) {
        return new Named(address, lookups.time().firstDay(time), lookups.time().lastDay(time));
    }

    private void name(Reference party, Period time) {
        EvidenceReader.address(party).ifPresent(address -> {
            named.add(during(address, time));
            holder(address).ifPresent(person -> named.add(during(person, time)));
        });
    }

    private Optional<PractitionerRole> post(String address) {
        return address.startsWith(ROLE)
                ? posts.computeIfAbsent(
                        address,
                        any -> lookups.store().read(caller, PractitionerRole.class, address.substring(ROLE.length())))
                : Optional.empty();
    }

    private Optional<String> holder(String post) {
        return post(post).flatMap(known -> EvidenceReader.address(known.getPractitioner()));
    }

    private boolean names(String address, LocalDate day) {
        return named.stream().anyMatch(each -> each.is(address, day));
    }

    /** Whether one of these is of the team on a day, or at an institution of it. */
    boolean includes(Set<String> parties, LocalDate day) {
        return parties.stream()
                .anyMatch(party -> names(party, day)
                        || party.startsWith(ORGANIZATION) && isWithin(party, day)
                        || holder(party).filter(person -> names(person, day)).isPresent()
                        || post(party)
                                .flatMap(known -> EvidenceReader.address(known.getOrganization()))
                                .filter(place -> isWithin(place, day))
                                .isPresent());
    }

    private boolean isWithin(String organization, LocalDate day) {
        return names(organization, day)
                || places
                        .computeIfAbsent(
                                organization,
                                any -> new PlaceMoves(
                                        new HashSet<>(lookups.network().pathOf(caller, organization)),
                                        lookups.moves().of(organization)))
                        .on(day)
                        .stream()
                        .anyMatch(above -> names(above, day));
    }

    /** Those of its members on a day, as the team names them, who are among these. */
    Set<String> membersAmong(Set<String> parties, LocalDate day) {
        Set<String> among = new TreeSet<>();
        for (Named each : members) {
            String member = each.address();
            boolean same = parties.contains(member)
                    || holder(member).filter(parties::contains).isPresent()
                    || member.startsWith(PRACTITIONER)
                            && parties.stream()
                                    .flatMap(party -> holder(party).stream())
                                    .anyMatch(member::equals);
            if (same && each.is(member, day)) {
                among.add(member);
            }
        }
        return among;
    }
}
