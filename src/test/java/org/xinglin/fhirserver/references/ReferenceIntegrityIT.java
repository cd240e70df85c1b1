package org.xinglin.fhirserver.references;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xinglin.fhirserver.references.EachOnItsOwn.Answer;
import org.xinglin.testkit.SharedServer;
import org.xinglin.testkit.XinglinServer;

/**
 * For every place where a resource of ours may hold a reference: what it points to exists, stays as long as it is
 * pointed to, and a resident's {@code $everything} finds the holder.
 *
 * <p>The places come from HAPI's model of R4, not from the search parameters that the server derives for this purpose:
 * the two must agree.
 */
class ReferenceIntegrityIT {

    private static final XinglinServer SERVER = SharedServer.get();
    private static final FhirContext FHIR = XinglinServer.fhirContext();
    private static final MinimalResources MINIMAL = new MinimalResources(FHIR);
    private static final EachOnItsOwn BATCH = new EachOnItsOwn(SERVER);

    /** The library leaves both out of a patient's compartment on purpose: a list of many people is about none of them. */
    private static final Set<String> NOT_IN_A_COMPARTMENT = Set.of("Group", "List");

    private static final Map<String, List<Placement>> STORED = new HashMap<>();

    static List<String> types() {
        return MINIMAL.types();
    }

    @BeforeAll
    static void oneBystanderOfEachTypeIsThere() {
        List<Answer> answers = BATCH.put(types().stream()
                .map(type -> MINIMAL.of(type, MinimalResources.BYSTANDER))
                .toList());
        assertThat(answers).allMatch(answer -> answer.status().startsWith("20"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aReferenceToNothingIsRefused(String type) {
        List<Placement> placements = Placement.allOf(type);
        List<Resource> dangling = placements.stream().map(Placement::dangling).toList();

        List<Answer> answers = BATCH.put(dangling);

        SoftAssertions.assertSoftly(softly -> {
            for (Placement placement : placements) {
                Answer answer = answers.get(placement.number());
                softly.assertThat(answer.status()).as("status of %s", placement).matches("4\\d\\d");
                softly.assertThat(answer.rule())
                        .as("rule of %s", placement)
                        .isEqualTo(placement.targetCanExist() ? "reference-not-found" : "reference-invalid");
            }
            softly.assertThat(storedOf(type, dangling)).as("what was stored").isEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatIsReferredToCannotBeDeleted(String type) {
        List<Placement> placements = stored(type);

        List<Answer> answers =
                BATCH.delete(placements.stream().map(Placement::targetUrl).toList());

        SoftAssertions.assertSoftly(softly -> {
            for (int i = 0; i < placements.size(); i++) {
                softly.assertThat(answers.get(i))
                        .as("deleting the target of %s", placements.get(i))
                        .isEqualTo(new Answer("409", "still-referenced"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("types")
    void everythingOfAResidentHoldsWhatRefersToThem(String type) {
        List<Placement> aboutResidents = stored(type).stream()
                .filter(placement -> placement.targetType().equals("Patient"))
                .filter(placement -> !NOT_IN_A_COMPARTMENT.contains(type))
                .toList();

        SoftAssertions.assertSoftly(softly -> {
            for (Placement placement : aboutResidents) {
                softly.assertThat(everythingOf(placement.targetUrl()))
                        .as("$everything of the resident in %s", placement)
                        .contains(placement.sourceUrl());
            }
        });
    }

    /** Stores the targets, then the resources that refer to them; once per type. */
    private static List<Placement> stored(String type) {
        return STORED.computeIfAbsent(type, first -> {
            List<Placement> placements = Placement.allOf(type).stream()
                    .filter(Placement::targetCanExist)
                    .toList();
            List<Answer> targets =
                    BATCH.put(placements.stream().map(Placement::target).toList());
            List<Answer> sources =
                    BATCH.put(placements.stream().map(Placement::source).toList());
            SoftAssertions.assertSoftly(softly -> {
                for (int i = 0; i < placements.size(); i++) {
                    softly.assertThat(targets.get(i).status())
                            .as("storing the target of %s: %s", placements.get(i), targets.get(i))
                            .startsWith("20");
                    softly.assertThat(sources.get(i).status())
                            .as("storing %s: %s", placements.get(i), sources.get(i))
                            .startsWith("20");
                }
            });
            return placements;
        });
    }

    private static Set<String> storedOf(String type, List<Resource> resources) {
        String ids = resources.stream().map(Resource::getIdPart).collect(Collectors.joining(","));
        return ids.isEmpty() ? Set.of() : names(type + "?_count=500&_elements=id&_id=" + ids);
    }

    private static Set<String> everythingOf(String patient) {
        return names(patient + "/$everything?_count=500");
    }

    private static Set<String> names(String url) {
        Set<String> names = new HashSet<>();
        Bundle bundle = FHIR.newJsonParser()
                .parseResource(Bundle.class, SERVER.get("/fhir/" + url).body());
        bundle.getEntry()
                .forEach(entry -> names.add(entry.getResource()
                        .getIdElement()
                        .toUnqualifiedVersionless()
                        .getValue()));
        return names;
    }
}
