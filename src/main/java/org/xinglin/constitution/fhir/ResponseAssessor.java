package org.xinglin.constitution.fhir;

import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.AnswerRange;
import org.xinglin.constitution.domain.AnswerSheet;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.constitution.domain.Fault;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.refusal.EntryPlace;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.PartialDate;
import org.xinglin.kernel.Sex;

/** Assesses a response, or says why it cannot be assessed. */
@Component
final class ResponseAssessor {

    private static final String RESPONSE = "QuestionnaireResponse";

    private final Instruments instruments;
    private final Outcomes outcomes;
    private final NullDates nulls;

    ResponseAssessor(Instruments instruments, Outcomes outcomes, NullDates nulls) {
        this.nulls = nulls;
        this.instruments = instruments;
        this.outcomes = outcomes;
    }

    /**
     * @param patient whom the response is about
     * @throws UnprocessableEntityException with one issue for each fault, in the language asked for
     */
    AssessedResponse assess(QuestionnaireResponse response, Patient patient, Language language) {
        Instruments.Published scale = instruments
                .answeredBy(response)
                .orElseThrow(() -> refusal(
                        response,
                        List.of(Issue.error("constitution-scale-unknown")
                                .at(RESPONSE + ".questionnaire")
                                .found(response.getQuestionnaire())
                                .expected(String.join(", ", canonicals()))),
                        language));
        AnswerSheet sheet = sheet(response, patient, scale);
        List<Issue> issues = new ArrayList<>(formIssues(response, scale));
        issues.addAll(personIssues(response, patient, scale, sheet));
        if (!issues.isEmpty()) {
            throw refusal(response, issues, language);
        }
        return new AssessedResponse(response, scale, sheet, Assessment.of(scale.instrument(), sheet.counted()));
    }

    /**
     * Assesses a stored response, which could be assessed when it came in; nothing if whoever is registered now cannot have
     * answered it so: the sex was corrected, and an item is missing, or the birth date, and the form is for older people.
     *
     * @throws UnprocessableEntityException if it is anything else that hinders
     */
    Optional<AssessedResponse> assessAgain(QuestionnaireResponse response, Patient patient) {
        boolean anothers = instruments
                .answeredBy(response)
                .filter(scale -> formIssues(response, scale).isEmpty())
                .filter(scale -> !personIssues(response, patient, scale, sheet(response, patient, scale))
                        .isEmpty())
                .isPresent();
        return anothers ? Optional.empty() : Optional.of(assess(response, patient, Language.ZH));
    }

    private static AnswerSheet sheet(QuestionnaireResponse response, Patient patient, Instruments.Published scale) {
        return AnswerSheet.read(scale.instrument(), Answers.of(response), sex(patient));
    }

    private List<String> canonicals() {
        return instruments.all().stream().map(Instruments.Published::canonical).toList();
    }

    private UnprocessableEntityException refusal(
            QuestionnaireResponse response, List<Issue> issues, Language language) {
        return new UnprocessableEntityException(
                "The response cannot be assessed", outcomes.outcome(language, EntryPlace.of(response, issues)));
    }

    private static List<Issue> formIssues(QuestionnaireResponse response, Instruments.Published scale) {
        List<Issue> issues = new ArrayList<>();
        if (!AnswerCompletion.COMPLETE.contains(response.getStatus())) {
            issues.add(Issue.error("constitution-response-status")
                    .at(RESPONSE + ".status")
                    .found(response.hasStatus() ? response.getStatus().toCode() : null)
                    .expected("completed, amended"));
        }
        if (!scale.isMeantBy(response.getQuestionnaire())) {
            issues.add(Issue.error("constitution-version")
                    .at(RESPONSE + ".questionnaire")
                    .found(response.getQuestionnaire())
                    .expected(scale.canonical()));
        }
        if (authored(response).isEmpty()) {
            issues.add(Issue.error("constitution-authored-missing")
                    .at(RESPONSE + ".authored")
                    .found(response.getAuthoredElement().getValueAsString()));
        }
        return issues;
    }

    private static Optional<PartialDate> authored(QuestionnaireResponse response) {
        return PartialDate.read(response.getAuthoredElement().getValueAsString());
    }

    private List<Issue> personIssues(
            QuestionnaireResponse response, Patient patient, Instruments.Published scale, AnswerSheet sheet) {
        return Stream.concat(
                        authored(response).stream()
                                .flatMap(
                                        day -> under(
                                                response,
                                                patient,
                                                day,
                                                scale.instrument().minimumAge())
                                                .stream()),
                        sheet.faults().stream()
                                .map(fault -> issue(fault, scale.instrument().range())))
                .toList();
    }

    /** Nobody is turned away whose age is not known. */
    private List<Issue> under(
            QuestionnaireResponse response, Patient patient, PartialDate authored, @Nullable Integer minimumAge) {
        if (minimumAge == null
                || allowsUnderAge(response)
                || nulls.isNull(response.getAuthoredElement())
                || nulls.isNull(patient.getBirthDateElement())) {
            return List.of();
        }
        String birth = patient.getBirthDateElement().getValueAsString();
        return PartialDate.read(birth)
                .filter(born -> born.isYoungerThan(minimumAge, authored))
                .map(young -> Issue.error("constitution-under-age")
                        .at(RESPONSE + ".questionnaire")
                        .found("Patient.birthDate " + birth + ", authored "
                                + response.getAuthoredElement().getValueAsString())
                        .expected("≥ " + minimumAge))
                .stream()
                .toList();
    }

    private static boolean allowsUnderAge(QuestionnaireResponse response) {
        Extension allowed = response.getExtensionByUrl(Ig.ALLOW_UNDER_AGE);
        return allowed != null && allowed.getValue() instanceof BooleanType yes && yes.booleanValue();
    }

    private static Sex sex(Patient patient) {
        if (patient.getGender() == AdministrativeGender.FEMALE) {
            return Sex.FEMALE;
        }
        return patient.getGender() == AdministrativeGender.MALE ? Sex.MALE : Sex.UNKNOWN;
    }

    private static Issue issue(Fault fault, AnswerRange range) {
        String offered = range.lowest() + "…" + range.highest();
        Issue issue = switch (fault.kind()) {
            case MISSING -> Issue.error("constitution-answer-missing").expected(offered);
            case UNKNOWN_ITEM -> Issue.error("constitution-item-unknown");
            case NOT_OFFERED -> Issue.error("constitution-answer-range").expected(offered);
            case ANSWERED_TWICE -> Issue.error("constitution-answered-twice");
            case SEX_UNDETERMINED ->
                Issue.error("constitution-sex-undetermined").expected(String.join(" / ", fault.linkIds()));
        };
        return at(issue, fault.linkIds())
                .found(String.join(" / ", fault.linkIds()) + (fault.found().isEmpty() ? "" : " = " + fault.found()));
    }

    /** What to know about a response that was assessed. */
    static List<Issue> notices(AnswerSheet sheet) {
        List<Issue> notices = new ArrayList<>();
        for (String ignored : sheet.ignored()) {
            notices.add(
                    at(notice("constitution-item-ignored"), List.of(ignored)).found(ignored));
        }
        if (sheet.sexByAnswer()) {
            notices.add(notice("constitution-sex-by-answer"));
        }
        return notices;
    }

    private static Issue notice(String rule) {
        return Issue.of(IssueSeverity.INFORMATION, rule);
    }

    private static Issue at(Issue issue, List<String> linkIds) {
        Predicate<String> plain = linkId -> linkId.indexOf('\'') < 0;
        return issue.at(linkIds.stream()
                .filter(plain)
                .map(linkId -> RESPONSE + ".item.where(linkId='" + linkId + "')")
                .toArray(String[]::new));
    }
}
