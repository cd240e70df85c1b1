package org.xinglin.constitution.fhir;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.Advice;
import org.xinglin.constitution.domain.AdviceBook;
import org.xinglin.constitution.domain.Assessment;
import org.xinglin.constitution.domain.ConditioningPlan;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.constitution.domain.ReviewIntervals;
import org.xinglin.constitution.domain.ReviewReason;
import org.xinglin.derivation.FactId;
import org.xinglin.fhirserver.NullDates;
import org.xinglin.fhirserver.Release;
import org.xinglin.kernel.Canonical;
import org.xinglin.kernel.PartialDate;

/** Writes the conditioning plan that follows from a response as a CarePlan. */
@Component
final class PlanWriter {

    static final String REVIEW_DATE = Canonical.definition("review-date");
    private static final String PRACTITIONER_REVIEW = Canonical.definition("practitioner-review");

    /** Who may author a CarePlan, of those who may author a response (R4). */
    private static final Set<String> AUTHORS =
            Set.of("Practitioner", "PractitionerRole", "Patient", "RelatedPerson", "Organization", "Device");

    private final AdviceBook book;
    private final ReviewIntervals intervals;
    private final ConstitutionNames names;
    private final boolean active;
    private final NullDates nulls;
    private final Clock clock;

    PlanWriter(Release release, ConstitutionNames names, ConstitutionSettings settings, NullDates nulls, Clock clock) {
        this.nulls = nulls;
        this.book = AdviceReader.read(release);
        this.intervals = new ReviewIntervals(settings.reviewBiased(), settings.reviewBalanced());
        this.names = names;
        this.active = settings.planActive();
        this.clock = clock;
    }

    /** The id of a response's plan, of which there is one whatever the instrument. */
    static String id(String responseReference) {
        return FactId.of(responseReference, "plan", "tcm-conditioning");
    }

    CarePlan write(AssessedResponse assessed) {
        Assessment assessment = assessed.assessment();
        QuestionnaireResponse response = assessed.response();
        LocalDate day = day(response);
        ConditioningPlan drawn = ConditioningPlan.after(assessment, book, day, intervals);
        CarePlan plan = new CarePlan();
        plan.setId(id(assessed.responseReference()));
        plan.addExtension(new Extension(REVIEW_DATE, new DateType(drawn.review().toString())));
        drawn.reasons().stream().sorted().forEach(reason -> ask(plan, reason));
        plan.setStatus(active ? CarePlanStatus.ACTIVE : CarePlanStatus.DRAFT);
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory(Ig.concept("care-plan-category", "tcm-conditioning"));
        plan.setTitle(title(assessment));
        plan.setSubject(new Reference(response.getSubject().getReference()));
        if (response.hasEncounter()) {
            plan.setEncounter(new Reference(response.getEncounter().getReference()));
        }
        plan.setPeriod(new Period()
                .setStartElement(new DateTimeType(day.toString()))
                .setEndElement(new DateTimeType(drawn.review().toString())));
        plan.setCreated(Date.from(clock.instant()));
        assessed.author(AUTHORS).ifPresent(plan::setAuthor);
        basis(assessed).forEach(fact -> plan.addSupportingInfo(new Reference("Observation/" + fact)));
        drawn.advice().forEach(advice -> plan.addActivity().setDetail(detail(advice)));
        notes(drawn, assessment).forEach(note -> plan.addNote(new Annotation().setText(note)));
        return plan;
    }

    /** When the response was filled in; where that is not known, the plan begins today. */
    private LocalDate day(QuestionnaireResponse response) {
        return nulls.isNull(response.getAuthoredElement())
                ? LocalDate.ofInstant(clock.instant(), clock.getZone())
                : PartialDate.of(response.getAuthoredElement().getValueAsString())
                        .latest();
    }

    /** Asks for a practitioner, if the plan does not ask for the same reason already. */
    static void ask(CarePlan plan, ReviewReason reason) {
        boolean asked = plan.getExtensionsByUrl(PRACTITIONER_REVIEW).stream()
                .anyMatch(extension -> extension.getValue() instanceof CodeableConcept why
                        && why.getCoding().stream()
                                .anyMatch(coding -> reason.code().equals(coding.getCode())));
        if (!asked) {
            plan.addExtension(new Extension(PRACTITIONER_REVIEW, Ig.concept("practitioner-review", reason.code())));
        }
    }

    /** The determinations; where nothing is positive, the assessment that says so. */
    private static List<String> basis(AssessedResponse assessed) {
        List<ConstitutionType> positives = assessed.assessment().positives();
        return positives.isEmpty()
                ? List.of(assessed.factId(FactWriter.ASSESSMENT))
                : positives.stream().map(type -> assessed.factId(type.code())).toList();
    }

    private String title(Assessment assessment) {
        List<ConstitutionType> positives = assessment.positives();
        return positives.isEmpty() ? "体质未能判定，待复核" : names.list(positives) + "调理计划";
    }

    private CarePlanActivityDetailComponent detail(Advice advice) {
        return new CarePlanActivityDetailComponent()
                .setStatus(active ? CarePlanActivityStatus.SCHEDULED : CarePlanActivityStatus.NOTSTARTED)
                .setCode(Ig.concept("tcm-advice-category", advice.category()).setText(advice.title()))
                .addReasonCode(
                        Ig.concept("constitution-type", advice.type().code()).setText(names.of(advice.type())))
                .setDescription(advice.text());
    }

    private List<String> notes(ConditioningPlan drawn, Assessment assessment) {
        List<String> notes = new ArrayList<>();
        drawn.cautions().forEach((type, caution) -> notes.add(names.of(type) + "注意：" + caution));
        drawn.conflicts()
                .forEach(conflict -> notes.add(names.list(conflict.types().stream()
                                .sorted(Comparator.naturalOrder())
                                .toList())
                        + "的" + names.of("tcm-advice-category", conflict.category()) + "建议不一致：" + conflict.reason()));
        if (drawn.reasons().contains(ReviewReason.UNDETERMINED)) {
            notes.add(assessment.instrument().undetermined().advice());
        }
        return notes;
    }
}
