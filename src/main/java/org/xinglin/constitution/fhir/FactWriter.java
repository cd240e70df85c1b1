package org.xinglin.constitution.fhir;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseItemComponent;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.constitution.domain.Contradiction;
import org.xinglin.constitution.domain.Outcome;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;
import org.xinglin.kernel.Canonical;

/** Writes the Observations that follow from a response: the assessment, and a determination for each positive type. */
@Component
final class FactWriter {

    /** The kind of the assessment; that of a determination is its type. */
    static final String ASSESSMENT = "constitution-assessment";

    /** Who may perform an Observation, of those who may author a response (R4). */
    private static final Set<String> PERFORMERS =
            Set.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson", "Organization");

    private static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

    private final ConstitutionNames names;
    private final Outcomes outcomes;
    private final NullDates nulls;
    private final Clock clock;

    FactWriter(ConstitutionNames names, Outcomes outcomes, NullDates nulls, Clock clock) {
        this.nulls = nulls;
        this.names = names;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** The assessment first. */
    List<Observation> write(AssessedResponse assessed) {
        List<Observation> facts = new ArrayList<>();
        facts.add(assessment(assessed));
        for (ConstitutionType type : assessed.assessment().positives()) {
            facts.add(determination(assessed, type));
        }
        return facts;
    }

    private Observation assessment(AssessedResponse assessed) {
        Assessment assessment = assessed.assessment();
        Observation fact = fact(assessed, ASSESSMENT);
        fact.setCode(Ig.concept("xinglin-observation", ASSESSMENT).setText("中医体质测评"));
        fact.setValue(
                Ig.concept("constitution-outcome", assessment.outcome().code()).setText(outcomeText(assessment)));
        assessment
                .mainTypes()
                .forEach(type ->
                        fact.addExtension(Canonical.definition("main-constitution"), new CodeType(type.code())));
        fact.addDerivedFrom(new Reference(assessed.responseReference()));
        filledFrom(assessed.response()).forEach(observation -> fact.addDerivedFrom(new Reference(observation)));
        for (ConstitutionType type : ConstitutionType.values()) {
            fact.addComponent()
                    .setCode(Ig.concept("constitution-type", type.code()))
                    .setValue(new Quantity()
                            .setValue(assessment.score(type).shown())
                            .setUnit("分")
                            .setSystem("http://unitsofmeasure.org")
                            .setCode("{score}"));
        }
        notes(assessed).forEach(note -> fact.addNote(new Annotation().setText(note)));
        return fact;
    }

    private Observation determination(AssessedResponse assessed, ConstitutionType type) {
        Observation fact = fact(assessed, type.code());
        fact.setCode(Ig.concept("constitution-type", type.code()).setText(names.of(type)));
        String verdict = assessed.assessment().verdict(type).code();
        fact.setValue(Ig.concept("constitution-verdict", verdict).setText(names.of("constitution-verdict", verdict)));
        fact.addDerivedFrom(new Reference("Observation/" + assessed.factId(ASSESSMENT)));
        return fact;
    }

    private Observation fact(AssessedResponse assessed, String kind) {
        QuestionnaireResponse response = assessed.response();
        Observation fact = new Observation();
        fact.setId(assessed.factId(kind));
        fact.setStatus(
                response.getStatus() == QuestionnaireResponseStatus.AMENDED
                        ? ObservationStatus.AMENDED
                        : ObservationStatus.FINAL);
        fact.addCategory(Ig.concept("tcm-observation-category", "tcm-constitution"));
        fact.setSubject(new Reference(response.getSubject().getReference()));
        if (response.hasEncounter()) {
            fact.setEncounter(new Reference(response.getEncounter().getReference()));
        }
        fact.setEffective(effective(response));
        fact.setIssued(Date.from(clock.instant()));
        assessed.author(PERFORMERS).ifPresent(fact::addPerformer);
        fact.setMethod(method(assessed));
        return fact;
    }

    private static CodeableConcept method(AssessedResponse assessed) {
        CodeableConcept method = Ig.concept(
                "constitution-instrument", assessed.scale().instrument().code());
        method.addExtension(new Extension(
                Canonical.definition("instrument-version"),
                new StringType(assessed.scale().instrument().version())));
        return method;
    }

    /** A null date stays in the response: here it would be the latest, or the oldest, of all assessments. */
    private DateTimeType effective(QuestionnaireResponse response) {
        if (!nulls.isNull(response.getAuthoredElement())) {
            return response.getAuthoredElement().copy();
        }
        DateTimeType unknown = new DateTimeType();
        unknown.addExtension(new Extension(ABSENT, new CodeType("unknown")));
        return unknown;
    }

    private String outcomeText(Assessment assessment) {
        String words = names.of("constitution-outcome", assessment.outcome().code());
        List<ConstitutionType> positives = assessment.positives();
        return positives.isEmpty() ? words : words + "：" + names.list(positives);
    }

    private List<String> notes(AssessedResponse assessed) {
        Assessment assessment = assessed.assessment();
        List<String> notes = new ArrayList<>();
        if (assessment.outcome() == Outcome.UNDETERMINED) {
            notes.add(assessment.instrument().undetermined().advice());
        }
        if (assessment.mainTypes().size() > 1) {
            notes.add(names.list(assessment.mainTypes()) + "得分相同，主要体质由中医师判定。");
        }
        for (Contradiction contradiction : assessment.contradictions()) {
            notes.add(contradiction.advice());
        }
        for (Issue notice : ResponseAssessor.notices(assessed.sheet())) {
            notes.add(outcomes.outcome(Language.ZH, List.of(notice))
                            .getIssueFirstRep()
                            .getDetails()
                            .getText()
                    + (notice.found() == null ? "" : "（" + notice.found() + "）"));
        }
        return notes;
    }

    /** The Observations that answers were filled from. */
    private static Set<String> filledFrom(QuestionnaireResponse response) {
        Set<String> observations = new TreeSet<>();
        for (QuestionnaireResponseItemComponent item : response.getItem()) {
            item.getAnswer().stream()
                    .map(answer -> answer.getExtensionByUrl(Ig.FILLED_FROM))
                    .filter(extension -> extension != null && extension.getValue() instanceof Reference)
                    .map(extension -> ((Reference) extension.getValue()).getReference())
                    .filter(reference -> reference != null && reference.startsWith("Observation/"))
                    .forEach(observations::add);
        }
        return observations;
    }
}
