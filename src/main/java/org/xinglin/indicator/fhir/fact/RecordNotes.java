package org.xinglin.indicator.fhir.fact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.PlaceTime;
import org.xinglin.indicator.domain.IndicatorRules;
import org.xinglin.kernel.Canonical;

/** Reads what counts of single records. */
final class RecordNotes {

    private static final String TYPES = Canonical.codeSystem("encounter-type");
    private static final String CATEGORIES = Canonical.codeSystem("service-request-category");
    private static final String PLANS = Canonical.codeSystem("care-plan-category");
    private static final String ELDERLY = Canonical.BASE + "Questionnaire/constitution-elderly-33";
    private static final Set<String> GIVEN = Set.of("active", "on-hold", "completed");

    private final PlaceTime time;
    private final IndicatorRules.Answers answers;

    RecordNotes(PlaceTime time, IndicatorRules.Answers answers) {
        this.time = time;
        this.answers = answers;
    }

    /** A finished contact; its types are its codes. */
    Optional<Noted> contact(Encounter encounter) {
        String kind = encounter.getClass_().getCode();
        return is(encounter.getStatusElement().primitiveValue(), Set.of("finished"))
                ? day(time.of(encounter.getPeriod()))
                        .map(day -> new Noted(
                                address(encounter),
                                day,
                                encounter.getType().stream()
                                        .flatMap(type -> codes(type.getCoding(), TYPES))
                                        .collect(Collectors.toSet()),
                                encounter.getServiceProvider().getReference(),
                                !"VR".equals(kind),
                                "AMB".equals(kind)))
                : Optional.empty();
    }

    /** A form of 33 items that is complete, or an answer that is asked for. */
    Optional<Noted> response(QuestionnaireResponse response) {
        Set<String> codes = new HashSet<>();
        String form =
                Optional.ofNullable(response.getQuestionnaire()).orElse("").split("\\|", 2)[0];
        if (form.equals(ELDERLY)) {
            codes.add("elderly-constitution");
        }
        if (form.endsWith(answers.satisfaction())) {
            graded(response, "overall", answers.satisfied(), "satisfaction", "satisfied", codes);
        }
        if (form.endsWith(answers.literacy())) {
            graded(response, "score", answers.literate(), "literacy", "literate", codes);
        }
        return is(response.getStatusElement().primitiveValue(), Set.of("completed", "amended")) && !codes.isEmpty()
                ? day(time.moment(response.getAuthoredElement())).map(day -> new Noted(address(response), day, codes))
                : Optional.empty();
    }

    private static void graded(
            QuestionnaireResponse response,
            String item,
            BigDecimal from,
            String asked,
            String good,
            Set<String> codes) {
        response.getItem().stream()
                .filter(each -> item.equals(each.getLinkId()))
                .flatMap(each -> each.getAnswer().stream())
                .flatMap(each -> number(each.getValue()).stream())
                .findFirst()
                .ifPresent(score -> {
                    codes.add(asked);
                    if (score.compareTo(from) >= 0) {
                        codes.add(good);
                    }
                });
    }

    private static Optional<BigDecimal> number(Type value) {
        if (value instanceof IntegerType whole && whole.hasValue()) {
            return Optional.of(BigDecimal.valueOf(whole.getValue()));
        }
        return value instanceof DecimalType decimal ? Optional.ofNullable(decimal.getValue()) : Optional.empty();
    }

    /** Advice that somebody gave: a draft waits for a practitioner. */
    Optional<Noted> plan(CarePlan plan) {
        return is(plan.getStatusElement().primitiveValue(), GIVEN)
                        && plan.getCategory().stream().anyMatch(each -> each.hasCoding(PLANS, "tcm-conditioning"))
                ? day(time.of(plan.getPeriod()).or(() -> time.moment(plan.getCreatedElement())))
                        .map(day -> new Noted(address(plan), day, Set.of("tcm-advice")))
                : Optional.empty();
    }

    Optional<Noted> request(ServiceRequest request) {
        if (!is(request.getStatusElement().primitiveValue(), GIVEN)) {
            return Optional.empty();
        }
        Set<String> marks = new HashSet<>();
        if (request.getCategory().stream()
                .flatMap(each -> codes(each.getCoding(), CATEGORIES))
                .anyMatch(Set.of("referral-up", "referral-down")::contains)) {
            marks.add("referral");
        }
        if (is(request.getStatusElement().primitiveValue(), Set.of("completed"))) {
            marks.add("closed");
        }
        if (request.hasExtension(Canonical.definition("entitlement"))) {
            marks.add("green-channel");
        }
        if (request.hasExtension(Canonical.definition("recognisable"))) {
            marks.add("recognisable");
        }
        if (!request.hasExtension(Canonical.definition("repeat-reason"))) {
            marks.add("no-reason");
        }
        return day(time.moment(request.getAuthoredOnElement())).map(day -> new Noted(address(request), day, marks));
    }

    private static Stream<String> codes(List<Coding> codings, String system) {
        return codings.stream()
                .filter(coding -> system.equals(coding.getSystem()))
                .map(Coding::getCode);
    }

    private static boolean is(@Nullable String status, Set<String> codes) {
        return status != null && codes.contains(status);
    }

    private static Optional<LocalDate> day(Optional<OffsetDateTime> at) {
        return at.map(OffsetDateTime::toLocalDate);
    }

    static String address(Resource record) {
        return record.fhirType() + "/" + record.getIdElement().getIdPart();
    }
}
