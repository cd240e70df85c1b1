package org.xinglin.network.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.OrganizationAffiliation;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.storage.MemoryStore;
import org.xinglin.kernel.Canonical;
import org.xinglin.network.CareNetwork;

/** What the door of the network says of a small county. */
class CareNetworkTests {

    private static final ZoneId PLACE = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-27T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final Caller CALLER = Caller.task("test");
    private static final Set<String> ECG = Set.of("remote-ecg");

    private final MemoryStore store = new MemoryStore();
    private final CareNetwork network = Networks.in(store, Clock.fixed(NOW, PLACE));

    @BeforeEach
    void county() {
        organization("province", "province", null);
        organization("city", "city", "province");
        organization("county", "county", "city");
        organization("ward", null, "county");
        organization("town", "township", "county");
        organization("clinic", "village", "town");
        organization("home", null, null);
    }

    @ParameterizedTest
    @CsvSource({"province,5", "city,4", "county,3", "town,2", "clinic,1", "home,0", "nowhere,0"})
    void aLevelHasItsRank(String organization, int rank) {
        assertThat(network.rankOf(CALLER, "Organization/" + organization)).isEqualTo(rank);
    }

    @ParameterizedTest
    @CsvSource({
        "clinic,clinic,true",
        "clinic,town,true",
        "clinic,province,true",
        "town,clinic,false",
        "ward,town,false",
        "home,province,false",
        "nowhere,province,false"
    })
    void whoStandsBelowWhom(String organization, String superior, boolean within) {
        assertThat(network.pathOf(CALLER, "Organization/" + organization).contains("Organization/" + superior))
                .isEqualTo(within);
    }

    @Test
    void whoIsMovedStandsWhereHeIsMovedTo() {
        organization("clinic", "village", "home");
        assertThat(network.pathOf(CALLER, "Organization/clinic"))
                .containsExactly("Organization/clinic", "Organization/home");
    }

    @Test
    void theNearestOfALevelIsFoundUpwards() {
        assertThat(network.superiorOfLevel(CALLER, "Organization/clinic", "county"))
                .contains("Organization/county");
        assertThat(network.superiorOfLevel(CALLER, "Organization/county", "county"))
                .contains("Organization/county");
        assertThat(network.superiorOfLevel(CALLER, "Organization/county", "village"))
                .isEmpty();
    }

    @Test
    void aPartyStandsForItsOrganisation() {
        store.put(post("post", true, "2026-01-01", null));
        store.put(post("former", true, "2020-01-01", "2021-01-01"));
        CareTeam team = new CareTeam().addManagingOrganization(new Reference("Organization/town"));
        team.setId("team");
        store.put(team);
        service("ecg");

        assertThat(network.organizationOf(CALLER, "Organization/town")).contains("Organization/town");
        assertThat(network.organizationOf(CALLER, "PractitionerRole/post")).contains("Organization/county");
        assertThat(network.organizationOf(CALLER, "PractitionerRole/former")).isEmpty();
        assertThat(network.organizationOf(CALLER, "CareTeam/team")).contains("Organization/town");
        assertThat(network.organizationOf(CALLER, "HealthcareService/ecg")).contains("Organization/county");
        assertThat(network.organizationOf(CALLER, "Practitioner/doctor")).contains("Organization/county");
        assertThat(network.organizationOf(CALLER, "Practitioner/nobody")).isEmpty();
        assertThat(network.organizationOf(CALLER, "Patient/1")).isEmpty();
    }

    @Test
    void aServiceIsOfferedByWhoeverStandsForItsProvider() {
        store.put(post("post", true, null, null));
        service("ecg");

        assertThat(offered("Organization/county", ECG)).isTrue();
        assertThat(offered("HealthcareService/ecg", ECG)).isTrue();
        assertThat(offered("PractitionerRole/post", ECG)).isTrue();
        assertThat(offered("Organization/county", Set.of("lab"))).isFalse();
        assertThat(offered("Organization/home", ECG)).isFalse();
    }

    @Test
    void whatIsOutOfUseIsNotOffered() {
        store.put(service("ecg").setActive(false));
        assertThat(offered("Organization/county", ECG)).isFalse();
        service("ecg");
        store.put(organization("county", "county", "city").setActive(false));
        assertThat(offered("Organization/county", ECG)).isFalse();
        assertThat(network.isActive(CALLER, "Organization/county")).isFalse();
        assertThat(network.isActive(CALLER, "Organization/town")).isTrue();
        assertThat(network.isActive(CALLER, "Organization/nowhere")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,,true,true",
        "2024-01-01,2026-11-27,true,true",
        "2024-01-01,2026-11-26,true,false",
        "2026-11-28,,true,false",
        "2018-01-01,2021-12-31,true,false",
        "2024-01-01,,false,false"
    })
    void anAffiliationCountsInItsPeriodInBothDirections(
            String start, @Nullable String end, boolean active, boolean in) {
        OrganizationAffiliation affiliation = new OrganizationAffiliation()
                .setActive(active)
                .setOrganization(new Reference("Organization/county"))
                .setParticipatingOrganization(new Reference("Organization/home"));
        affiliation.setId("agreement");
        affiliation
                .addCode()
                .addCoding()
                .setSystem(Canonical.codeSystem("affiliation-kind"))
                .setCode("elderly-care-agreement");
        affiliation.getPeriod().getStartElement().setValueAsString(start);
        affiliation.getPeriod().getEndElement().setValueAsString(end);
        store.put(affiliation);

        Set<String> agreement = Set.of("elderly-care-agreement", "green-channel");
        assertThat(network.affiliated(CALLER, "Organization/county", "Organization/home", agreement, TODAY))
                .isEqualTo(in);
        assertThat(network.affiliated(CALLER, "Organization/home", "Organization/county", agreement, TODAY))
                .isEqualTo(in);
        assertThat(network.affiliated(CALLER, "Organization/home", "Organization/county", Set.of("training"), TODAY))
                .isFalse();
        assertThat(network.affiliated(CALLER, "Organization/home", "Organization/town", agreement, TODAY))
                .isFalse();
    }

    private boolean offered(String party, Set<String> categories) {
        return network.offers(CALLER, party, categories, NOW, Optional.empty());
    }

    private Organization organization(String id, @Nullable String level, @Nullable String above) {
        Organization organization = new Organization().setName(id);
        organization.setId(id);
        if (level != null) {
            organization.addExtension(Canonical.definition("network-level"), new CodeType(level));
        }
        if (above != null) {
            organization.setPartOf(new Reference("Organization/" + above));
        }
        store.put(organization);
        return organization;
    }

    private static PractitionerRole post(String id, boolean active, @Nullable String start, @Nullable String end) {
        PractitionerRole post = new PractitionerRole()
                .setActive(active)
                .setPractitioner(new Reference("Practitioner/doctor"))
                .setOrganization(new Reference("Organization/county"));
        post.setId(id);
        post.getPeriod().getStartElement().setValueAsString(start);
        post.getPeriod().getEndElement().setValueAsString(end);
        return post;
    }

    private HealthcareService service(String id) {
        HealthcareService service = new HealthcareService().setProvidedBy(new Reference("Organization/county"));
        service.setId(id);
        service.addCategory()
                .addCoding()
                .setSystem(Canonical.codeSystem("network-service-category"))
                .setCode("remote-ecg");
        store.put(service);
        return service;
    }
}
