package org.xinglin.acceptance;

import ca.uhn.fhir.context.support.IValidationSupport;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    private FastAcceptance(Structures structures, SpecialRules specialRules) {
        this.structures = structures;
        this.specialRules = specialRules;
    }

    /**
     * Puts the checker together.
     *
     * @param profiles this release's profiles and extensions
     * @param fhir FHIR's own definitions
     * @param all what the validator knows, clients' definitions too
     * @param validatorsView {@code all} as the validator sees it
     * @param told keys of invariants that only warn: what one of them finds is to be told, and so is not certain
     * @param clock which says what day it is: the validator's own
     */
    public static FastAcceptance of(
            List<StructureDefinition> profiles,
            IValidationSupport fhir,
            IValidationSupport all,
            WorkerContextValidationSupportAdapter validatorsView,
            Set<String> told,
            Clock clock) {
        Map<String, StructureDefinition> ours =
                profiles.stream().collect(Collectors.toMap(StructureDefinition::getUrl, definition -> definition));
        Definitions definitions = new Definitions(validatorsView);
        Extensions extensions = new Extensions(url -> all.fetchStructureDefinition(url) == null);
        Structures structures = new Structures(
                url -> ours.containsKey(url) ? ours.get(url) : (StructureDefinition) fhir.fetchStructureDefinition(url),
                new SnapshotCompiler.Services(
                        new Terminology(validatorsView),
                        definitions,
                        new Invariants(new FHIRPathEngine(validatorsView), told, clock),
                        extensions));
        extensions.in(structures);
        return new FastAcceptance(structures, new SpecialRules(definitions));
    }

    /**
     * Why a resource is not certainly valid; nothing if it is.
     *
     * @param resource with the profiles that it must obey in {@code meta.profile}; without any, its type's base
     *     definition counts
     */
    public Optional<Doubt> doubt(Resource resource) {
        try {
            check(resource);
            return Optional.empty();
        } catch (Doubtful e) {
            return Optional.of(e.doubt());
        }
    }

    private void check(Resource resource) {
        specialRules.check(resource);
        List<CanonicalType> declared = resource.getMeta().getProfile();
        if (declared.isEmpty()) {
            against(Structures.BASE + resource.fhirType(), resource);
        }
        for (CanonicalType profile : declared) {
            against(profile.getValue(), resource);
        }
    }

    private void against(@Nullable String profile, Resource resource) {
        if (profile == null || profile.indexOf('|') >= 0 || !resource.fhirType().equals(structures.type(profile))) {
            throw Doubt.PROFILE.raised();
        }
        structures.of(profile).orElse(Check.doubt(Doubt.PROFILE)).check(resource, resource);
    }
}
