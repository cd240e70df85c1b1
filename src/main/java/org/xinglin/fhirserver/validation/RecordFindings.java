package org.xinglin.fhirserver.validation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.recognition.ImpliedProfiles;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * What is to be said of a record: it is completed, held against its profiles, and the {@link RecordCheck}s are asked. What is
 * certainly valid by its profiles the validator does not look at.
 */
final class RecordFindings {

    private final List<RecordCompletion> completions;
    private final List<RecordCheck> checks;
    private final Function<Resource, Judgement> before;
    private final ProfileValidator validator;
    private final ImpliedProfiles impliedProfiles;

    /**
     * Findings on one record.
     *
     * @param doubt why the validator had to look at it
     * @param issues the gravest first, those of the checks included
     */
    record Found(Optional<String> doubt, List<Issue> ofChecks, List<Issue> issues) {

        boolean blocks() {
            return issues.stream().anyMatch(Issue::blocks);
        }
    }

    /**
     * Puts together what looks at records.
     *
     * @param completions done before anything is looked at
     * @param checks what is asked beside the profiles
     * @param before what is known of a resource without the validator
     */
    RecordFindings(
            List<RecordCompletion> completions,
            List<RecordCheck> checks,
            Function<Resource, Judgement> before,
            ProfileValidator validator,
            ImpliedProfiles impliedProfiles) {
        this.completions = completions;
        this.checks = checks;
        this.before = before;
        this.validator = validator;
        this.impliedProfiles = impliedProfiles;
    }

    /** @param caller for whom it is written */
    Found on(Resource resource, Language language, Caller caller) {
        completions.forEach(completion -> completion.complete(resource));
        impliedProfiles
                .of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        Judgement judgement = before.apply(resource);
        List<Issue> ofChecks = checks.stream()
                .flatMap(check -> check.issues(resource, caller).stream())
                .toList();
        List<Issue> ofProfiles = judgement.doubt().isPresent()
                ? validator.validate(resource, language, null)
                : judgement.shortcomings().stream()
                        .map(shortcoming -> OwnWarnings.issue(shortcoming, resource, language))
                        .toList();
        return new Found(
                judgement.doubt(), ofChecks, Findings.inOrder(Stream.concat(ofChecks.stream(), ofProfiles.stream())));
    }
}
