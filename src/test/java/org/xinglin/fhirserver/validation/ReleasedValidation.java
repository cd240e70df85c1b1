package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.StructureDefinition;
import org.xinglin.acceptance.FastAcceptance;
import org.xinglin.fhirserver.CountyZone;
import org.xinglin.fhirserver.addedcode.AddedCodes;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.LibraryTexts;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.refusal.RuleCatalogue;
import org.xinglin.fhirserver.refusal.UntranslatedTexts;
import org.xinglin.fhirserver.refusal.ValidatorMessages;

/** The server's own validation, put together without a server; built once, for it takes seconds. */
final class ReleasedValidation {

    static final Path EXAMPLES = Path.of("src/test/resources/examples");
    static final FhirContext CONTEXT = FhirContext.forR4Cached();
    static final MeterRegistry METERS = new SimpleMeterRegistry();
    static final Outcomes OUTCOMES = new Outcomes(
            RuleCatalogue.load(),
            new UntranslatedTexts(METERS, ValidatorMessages.load().ids()));
    static final ImpliedProfiles IMPLIED_PROFILES;
    static final Findings FINDINGS;
    static final ProfileValidator VALIDATOR;

    /** What the validators know: the release's definitions, then FHIR's. */
    static final IValidationSupport DEFINITIONS;

    static final FastAcceptance ACCEPTANCE;

    /** One that has compiled nothing yet. */
    static final Supplier<FastAcceptance> NEW_ACCEPTANCE;

    static final List<StructureDefinition> PROFILES;

    /** One for other profiles than the release's. */
    static final Function<List<StructureDefinition>, FastAcceptance> ACCEPTANCE_OF;

    static {
        ReleasedConformance released = ReleasedConformance.load(CONTEXT);
        ValidationConfig config = new ValidationConfig();
        FhirDefinitions fhirDefinitions = new FhirDefinitions(CONTEXT);
        IValidationSupport definitions = config.enforcedDefinitions(
                CONTEXT,
                released,
                AddedCodes.none(),
                fhirDefinitions,
                new KnownDefinitions(CONTEXT, StoredForms.all()));
        DEFINITIONS = definitions;
        IMPLIED_PROFILES = new ImpliedProfiles(released);
        FINDINGS = config.findings(CONTEXT, definitions, LibraryTexts.load());
        LanguageValidators validators = config.languageValidators(CONTEXT, definitions);
        NEW_ACCEPTANCE = () -> config.fastAcceptance(
                released, fhirDefinitions, definitions, validators, Clock.system(CountyZone.zone()));
        ACCEPTANCE = NEW_ACCEPTANCE.get();
        PROFILES = released.all(StructureDefinition.class);
        ACCEPTANCE_OF = profiles -> FastAcceptance.of(
                profiles,
                fhirDefinitions,
                definitions,
                validators.definitions(Language.EN),
                Clock.system(CountyZone.zone()));
        VALIDATOR = config.profileValidator(
                CONTEXT, validators, IMPLIED_PROFILES, FINDINGS, new CurrentCodes(() -> 0, () -> {}));
    }

    private ReleasedValidation() {}

    static List<Path> examples(String folder) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Resource read(Path file) {
        try {
            return (Resource) CONTEXT.newJsonParser().parseResource(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With its implied profile, as a write has it when it is held against its profiles. */
    static Resource stamped(Resource resource) {
        IMPLIED_PROFILES
                .of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        return resource;
    }
}
