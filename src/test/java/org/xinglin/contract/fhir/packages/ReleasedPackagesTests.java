package org.xinglin.contract.fhir.packages;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.junit.jupiter.api.Test;
import org.xinglin.contract.domain.ContractRules;
import org.xinglin.contract.domain.Duty;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.Timing;
import org.xinglin.fhirserver.RuleReader;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.kernel.Canonical;

/** The released packages: all there, understood, and each service with its source and how far it was verified. */
class ReleasedPackagesTests {

    private static final ReleasedConformance RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());
    private static final ContractRules RULES = RuleReader.read(RELEASE, "contract-rules", ContractRules.class);

    private static List<PlanDefinition> definitions() {
        return RELEASE.all(PlanDefinition.class).stream()
                .filter(PackageReader::isOne)
                .toList();
    }

    private static ServicePackage read(String id) {
        return definitions().stream()
                .filter(each -> each.getIdElement().getIdPart().equals(id))
                .map(new PackageReader(RULES.length().months())::read)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePackagesOfTheContractAreThere() {
        assertThat(definitions())
                .extracting(each -> each.getIdElement().getIdPart())
                .containsExactlyInAnyOrder(
                        "package-general",
                        "package-key-group",
                        "package-elderly",
                        "package-hypertension",
                        "package-diabetes",
                        "package-child-0-36m",
                        "package-child-0-6",
                        "package-maternal",
                        "package-disabled");
    }

    @Test
    void eachServiceSaysItsSourceAndHowFarItWasVerified() {
        assertThat(definitions()).allSatisfy(plan -> {
            assertThat(plan.hasExtension(Canonical.definition("package-status")))
                    .isTrue();
            assertThat(plan.getRelatedArtifact()).isNotEmpty();
            assertThat(plan.getAction()).isNotEmpty().allSatisfy(action -> {
                assertThat(action.getExtensionByUrl(Canonical.definition("package-status"))
                                .getValue()
                                .primitiveValue())
                        .isIn("verified", "secondary", "unverified");
                assertThat(action.getDocumentationFirstRep().getCitation()).isNotBlank();
            });
        });
    }

    @Test
    void keyGroupsAreServedEachMonthAndEverybodyOnceAYear() {
        assertThat(duty("package-general", "yearly-service").timing())
                .isEqualTo(new Timing.Every(1, java.time.Period.ofYears(1)));
        assertThat(List.of(
                        "package-key-group",
                        "package-elderly",
                        "package-hypertension",
                        "package-diabetes",
                        "package-disabled"))
                .allSatisfy(id -> assertThat(duty(id, "monthly-service").timing())
                        .isEqualTo(new Timing.Every(1, java.time.Period.ofMonths(1))));
        assertThat(duty("package-key-group", "face-to-face-visit")
                        .applicability()
                        .holds(Set.of("elderly")))
                .isFalse();
        assertThat(duty("package-key-group", "face-to-face-visit")
                        .applicability()
                        .holds(Set.of("elderly-80")))
                .isTrue();
    }

    @Test
    void childrenAreGuidedAtSixAges() {
        assertThat(read("package-child-0-36m").contractMonths()).isEqualTo(36);
        assertThat(read("package-child-0-36m").duties())
                .extracting(Duty::timing)
                .containsExactly(
                        new Timing.AtAge(6, 1),
                        new Timing.AtAge(12, 1),
                        new Timing.AtAge(18, 1),
                        new Timing.AtAge(24, 1),
                        new Timing.AtAge(30, 1),
                        new Timing.AtAge(36, 1));
        assertThat(read("package-child-0-36m").duties())
                .allSatisfy(duty -> assertThat(duty.tcm()).isTrue());
    }

    private static Duty duty(String id, String code) {
        return read(id).duties().stream()
                .filter(each -> each.code().code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
