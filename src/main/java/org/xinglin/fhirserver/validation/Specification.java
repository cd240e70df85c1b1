package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.modulith.NamedInterface;
import org.xinglin.fhirserver.addedcode.AddedCodes;
import org.xinglin.fhirserver.conformance.ReleasedConformance;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.LibraryTexts;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.fhirserver.refusal.RuleCatalogue;
import org.xinglin.fhirserver.refusal.UntranslatedTexts;
import org.xinglin.fhirserver.refusal.ValidatorMessages;

/**
 * What this release specifies, without a server: its conformance resources, FHIR's own definitions, and what the server
 * would say to a record. For what is made when the server is built, such as its guide.
 */
@NamedInterface("specification")
public final class Specification {

    private final FhirContext context;
    private final ReleasedConformance released;
    private final FhirDefinitions fhirDefinitions;
    private final ImpliedProfiles impliedProfiles;
    private final ProfileValidator validator;
    private final RuleCatalogue rules = RuleCatalogue.load();
    private final Outcomes outcomes;

    private Specification(FhirContext context) {
        this.context = context;
        released = ReleasedConformance.load(context);
        fhirDefinitions = new FhirDefinitions(context);
        ValidationConfig config = new ValidationConfig();
        IValidationSupport definitions = config.enforcedDefinitions(
                context, released, AddedCodes.none(), fhirDefinitions, new PrePopulatedValidationSupport(context));
        impliedProfiles = new ImpliedProfiles(released);
        validator = config.profileValidator(
                context,
                config.languageValidators(context, definitions),
                impliedProfiles,
                config.findings(context, definitions, LibraryTexts.load()),
                new CurrentCodes(() -> 0, () -> {}));
        outcomes = new Outcomes(
                rules,
                new UntranslatedTexts(
                        new SimpleMeterRegistry(), ValidatorMessages.load().ids()));
    }

    public static Specification load() {
        return new Specification(FhirContext.forR4());
    }

    public FhirContext context() {
        return context;
    }

    /** The release's conformance resources, in the order of their index. They are shared: callers copy before they change one. */
    public List<Resource> released() {
        return released.all();
    }

    /**
     * The canonical URLs of FHIR's own definitions.
     *
     * @param type {@code StructureDefinition}, {@code ValueSet} or {@code CodeSystem}
     */
    public Set<String> fhirUrls(String type) {
        return fhirDefinitions.urls(type);
    }

    /** One of FHIR's own definitions, parsed when it is first asked for; shared like those of the release. */
    public Optional<Resource> fhirDefinition(String type, String url) {
        return Optional.ofNullable(fhirDefinitions.fetch(type, url));
    }

    /** The canonical URL of the profile that the server would hold a record against whatever that says of itself. */
    public Optional<String> impliedProfile(Resource record) {
        return impliedProfiles.of(record);
    }

    /** What the server would answer to a record: all that it finds. */
    public OperationOutcome outcome(Resource record, Language language) {
        return outcomes.outcome(language, validator.validate(record, language, null));
    }

    /** The rules that the server itself knows, beside the profiles' invariants. */
    public RuleCatalogue rules() {
        return rules;
    }
}
