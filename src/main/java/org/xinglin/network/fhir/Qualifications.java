package org.xinglin.network.fhir;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Practitioner.PractitionerQualificationComponent;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;

/** What somebody may do by certificate: {@code Practitioner.qualification}, of who holds a post as well. */
@Component
final class Qualifications {

    private final PartyPlaces parties;
    private final InForce inForce;

    Qualifications(PartyPlaces parties, InForce inForce) {
        this.parties = parties;
        this.inForce = inForce;
    }

    /** @param codes each {@code system|code}; any counts where there are none */
    boolean has(Caller caller, String party, Set<String> codes, LocalDate day) {
        return person(caller, new IdType(party))
                .map(person -> person.getQualification().stream()
                        .filter(each -> inForce.covers(each.getPeriod(), day))
                        .anyMatch(each -> codes.isEmpty() || isOne(each, codes)))
                .orElse(true);
    }

    private static boolean isOne(PractitionerQualificationComponent qualification, Set<String> codes) {
        return qualification.getCode().getCoding().stream()
                .anyMatch(each -> codes.contains(each.getSystem() + "|" + each.getCode()));
    }

    private Optional<Practitioner> person(Caller caller, IdType party) {
        return parties.read(caller, Practitioner.class, party)
                .or(() -> parties.read(caller, PractitionerRole.class, party)
                        .map(post -> post.getPractitioner().getReferenceElement())
                        .flatMap(person -> parties.read(caller, Practitioner.class, person)));
    }
}
