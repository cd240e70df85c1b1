package org.xinglin.access.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.ConsentedReach;
import org.xinglin.fhirserver.ReachGrants;
import org.xinglin.fhirserver.storage.MemoryStore;

/** Consents of which an earlier release has passed over something are read before anybody is answered by them. */
class UnreadConsentsTests {

    private final MemoryStore store = new MemoryStore();
    private final Set<String> unread = new LinkedHashSet<>();
    private final List<String> kept = new ArrayList<>();

    private final ReachGrants grants = new ReachGrants() {
        @Override
        public void keep(
                String cause,
                String resident,
                Set<String> organisations,
                Set<String> purposes,
                @Nullable Instant since,
                @Nullable Instant until) {
            kept.add(cause + " permits " + organisations + " " + purposes);
        }

        @Override
        public void accept(String task, String request, @Nullable Instant until) {
            throw new AssertionError("no task is accepted");
        }

        @Override
        public void withdraw(String cause) {
            kept.removeIf(each -> each.startsWith(cause + " "));
        }
    };

    private final ConsentedReach consented = new ConsentedReach() {
        @Override
        public void keep(String cause, String resident, List<Rule> rules) {
            rules.forEach(
                    rule -> kept.add(cause + (rule.permits() ? " permits some " : " denies ") + rule.organisations()));
        }

        @Override
        public void withdraw(String cause) {
            kept.removeIf(each -> each.startsWith(cause + " "));
        }

        @Override
        public List<String> unread() {
            return unread.stream().limit(1).toList();
        }

        @Override
        public boolean take(String consent) {
            return unread.remove(consent);
        }
    };

    private void stored(String id, ConsentProvisionType type, String... purposes) {
        Consent consent = new Consent().setStatus(ConsentState.ACTIVE).setPatient(new Reference("Patient/p"));
        consent.getProvision().setType(type).addActor().setReference(new Reference("Organization/o"));
        for (String purpose : purposes) {
            consent.getProvision().addPurpose(new Coding(null, purpose, null));
        }
        consent.setId(id);
        store.put(consent);
        unread.add(id);
    }

    @Test
    void eachIsReadAndSaysWhatItSays() {
        stored("denies", ConsentProvisionType.DENY);
        stored("permits", ConsentProvisionType.PERMIT, "TREAT");
        unread.add("gone");
        kept.add("Consent/permits permits [o] []");

        new UnreadConsents(consented, new ConsentGrants(grants, consented), store).prepare();

        assertThat(kept).containsExactlyInAnyOrder("Consent/denies denies [o]", "Consent/permits permits [o] [TREAT]");
        assertThat(unread).isEmpty();
    }
}
