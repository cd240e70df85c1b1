package org.xinglin.acceptance;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.jspecify.annotations.Nullable;

/**
 * Says of a resource that the validator would certainly find no error in it, or that it cannot say so. It never refuses
 * (docs/fast-acceptance.md).
 */
public final class FastAcceptance {

    private final Structures structures;
    private final SpecialRules specialRules;
    private final RootWarnings warnings;

    private FastAcceptance(Structures structures, SpecialRules specialRules, RootWarnings warnings) {
        this.structures = structures;
        this.specialRules = specialRules;
        this.warnings = warnings;
    }

    /**
     * Puts the checker together.
     *
     * @param profiles this release's profiles and extensions
     * @param fhir FHIR's own definitions
     * @param all what the validator knows, clients' definitions too
     * @param validatorsView {@code all} as the validator sees it
     * @param clock which says what day it is: the validator's own
     */
    public static FastAcceptance of(
            List<StructureDefinition> profiles,
            IValidationSupport fhir,
            IValidationSupport all,
            WorkerContextValidationSupportAdapter validatorsView,
            Clock clock) {
        Map<String, StructureDefinition> ours =
                profiles.stream().collect(Collectors.toMap(StructureDefinition::getUrl, definition -> definition));
        Definitions definitions = new Definitions(validatorsView);
        Extensions extensions = new Extensions(url -> all.fetchStructureDefinition(url) == null);
        // Of what only warns, our own is told.
        Invariants invariants = new Invariants(
                new FHIRPathEngine(validatorsView), constraint -> ours.containsKey(constraint.getSource()), clock);
        Structures structures = new Structures(
                url -> ours.containsKey(url) ? ours.get(url) : (StructureDefinition) fhir.fetchStructureDefinition(url),
                new SnapshotCompiler.Services(new Terminology(validatorsView), definitions, invariants, extensions));
        extensions.in(structures);
        return new FastAcceptance(structures, new SpecialRules(definitions), new RootWarnings(structures, invariants));
    }

    /**
     * Whether a resource is certainly valid, and what is to be told of it then.
     *
     * @param resource with the profiles that it must obey in {@code meta.profile}; without any, its type's base
     *     definition counts
     */
    public Verdict judge(Resource resource) {
        List<CanonicalType> declared = resource.getMeta().getProfile();
        List<String> profiles = declared.isEmpty()
                ? List.of(Structures.BASE + resource.fhirType())
                : declared.stream().map(CanonicalType::getValue).toList();
        try {
            specialRules.check(resource);
            for (String profile : profiles) {
                against(profile, resource);
            }
            return new Verdict(
                    Optional.empty(),
                    profiles.stream()
                            .flatMap(profile -> warnings.brokenBy(resource, profile))
                            .distinct()
                            .toList());
        } catch (Doubtful e) {
            return Verdict.in(e.doubt());
        }
    }

    /** Why a resource is not certainly valid; nothing if it is. */
    public Optional<Doubt> doubt(Resource resource) {
        return judge(resource).doubt();
    }

    private void against(@Nullable String profile, Resource resource) {
        if (profile == null || profile.indexOf('|') >= 0 || !resource.fhirType().equals(structures.type(profile))) {
            throw Doubt.PROFILE.raised();
        }
        structures.of(profile).orElse(Check.doubt(Doubt.PROFILE)).check(resource, resource);
    }
}
