package org.xinglin.chronic.fhir;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.xinglin.fhirserver.Caller;
import org.xinglin.network.CareNetwork;

/** To whom a resident is referred: the nearest organisation above the one that manages him, of the level that leads. */
final class ReferralPerformer {

    /** Codes of {@code network-level}, from below. */
    private static final List<String> HIGHER = List.of("township", "county", "city", "province");

    private final CareNetwork network;

    ReferralPerformer(CareNetwork network) {
        this.network = network;
    }

    /** Where the leading level is not above who manages him, the nearest level that is; words where there is none. */
    Reference of(Patient patient, Optional<String> lead) {
        Caller caller = ResidentStatusListener.CALLER;
        return network.managerOf(caller, patient.getIdElement().getIdPart())
                .flatMap(manager -> lead.flatMap(level -> above(caller, manager, level))
                        .or(() -> HIGHER.stream()
                                .flatMap(level -> above(caller, manager, level).stream())
                                .findFirst()))
                .map(Reference::new)
                .orElseGet(() -> new Reference()
                        .setType("Organization")
                        .setDisplay("居民没有上级机构 No organisation is above the resident's"));
    }

    private Optional<String> above(Caller caller, String manager, String level) {
        return network.superiorOfLevel(caller, manager, level)
                .filter(superior -> !superior.equals(manager)
                        && network.rankOf(caller, superior) > network.rankOf(caller, manager));
    }
}
