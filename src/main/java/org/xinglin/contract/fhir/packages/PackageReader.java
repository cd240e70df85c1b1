package org.xinglin.contract.fhir.packages;

import java.math.BigDecimal;
import java.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Age;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DataRequirement;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionComponent;
import org.hl7.fhir.r4.model.PlanDefinition.PlanDefinitionActionConditionComponent;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Timing.UnitsOfTime;
import org.jspecify.annotations.Nullable;
import org.xinglin.contract.domain.Applicability;
import org.xinglin.contract.domain.Code;
import org.xinglin.contract.domain.CodeFilter;
import org.xinglin.contract.domain.Duty;
import org.xinglin.contract.domain.Proof;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.domain.Timing;
import org.xinglin.kernel.Canonical;

/** Reads a package from the PlanDefinition that it is published as. What is not understood is an error, never passed over. */
final class PackageReader {

    static final String TYPES = "http://terminology.hl7.org/CodeSystem/plan-definition-type";
    static final String TYPE = "workflow-definition";

    private static final String POPULATIONS = Canonical.codeSystem("population-category");
    private static final String MONTHS = Canonical.definition("contract-months");
    private static final String TCM = Canonical.definition("service-tcm");
    private static final String COUNTS_FOR = Canonical.definition("counts-for");
    private static final String TOLERANCE = Canonical.definition("due-tolerance");
    private static final String FOCUS = "focus";
    private static final int MONTHS_OF_A_YEAR = 12;

    private final int usualMonths;

    /** @param usualMonths for how long a package is signed that does not say so */
    PackageReader(int usualMonths) {
        this.usualMonths = usualMonths;
    }

    /** What is not understood, and where. */
    static final class NotUnderstood extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final String place;

        NotUnderstood(String place, @Nullable String found) {
            super(found);
            this.place = place;
        }

        String place() {
            return place;
        }
    }

    static boolean isOne(PlanDefinition plan) {
        return plan.getType().hasCoding(TYPES, TYPE) && !populations(plan).isEmpty();
    }

    private static Set<String> populations(PlanDefinition plan) {
        return plan.getUseContext().stream()
                .filter(context -> FOCUS.equals(context.getCode().getCode()) && context.hasValueCodeableConcept())
                .flatMap(context -> context.getValueCodeableConcept().getCoding().stream())
                .filter(coding -> POPULATIONS.equals(coding.getSystem()) && coding.hasCode())
                .map(Coding::getCode)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws NotUnderstood if it says something that this server does not know */
    ServicePackage read(PlanDefinition plan) {
        List<PlanDefinitionActionComponent> actions = plan.getAction();
        Extension months = plan.getExtensionByUrl(MONTHS);
        List<Duty> duties = IntStream.range(0, actions.size())
                .mapToObj(index -> duty("PlanDefinition.action[" + index + "]", actions.get(index)))
                .toList();
        requireDistinct(duties);
        return new ServicePackage(
                plan.getUrl(),
                plan.getVersion(),
                populations(plan),
                months == null ? usualMonths : number("PlanDefinition", months),
                duties);
    }

    /** What became of a duty is told by its code. */
    private static void requireDistinct(List<Duty> duties) {
        Set<Code> codes = new HashSet<>();
        for (int index = 0; index < duties.size(); index++) {
            if (!codes.add(duties.get(index).code())) {
                throw new NotUnderstood(
                        "PlanDefinition.action[" + index + "].code",
                        duties.get(index).code().code());
            }
        }
    }

    private static Duty duty(String place, PlanDefinitionActionComponent action) {
        Coding code = action.getCode().stream()
                .flatMap(concept -> concept.getCoding().stream())
                .filter(coding -> coding.hasSystem() && coding.hasCode())
                .findFirst()
                .orElseThrow(() -> new NotUnderstood(place + ".code", null));
        if (action.hasAction()) {
            throw new NotUnderstood(place + ".action", null);
        }
        return new Duty(
                new Code(code.getSystem(), code.getCode()),
                timing(place, action),
                applicability(place, action),
                action.getOutput().stream().map(output -> proof(place, output)).toList(),
                action.getExtensionsByUrl(TCM).stream()
                        .anyMatch(tcm -> tcm.getValue().primitiveValue().equals("true")),
                action.getExtensionsByUrl(COUNTS_FOR).stream()
                        .map(counted -> ((CodeType) counted.getValue()).getCode())
                        .collect(Collectors.toSet()));
    }

    private static Timing timing(String place, PlanDefinitionActionComponent action) {
        if (action.getTiming() instanceof Age age) {
            Extension tolerance = action.getExtensionByUrl(TOLERANCE);
            return new Timing.AtAge(months(place, age), tolerance == null ? 1 : number(place, tolerance));
        }
        if (action.getTiming() instanceof org.hl7.fhir.r4.model.Timing timing && isPlain(timing)) {
            TimingRepeatComponent repeat = timing.getRepeat();
            return new Timing.Every(Math.max(repeat.getFrequency(), 1), period(place, repeat));
        }
        throw new NotUnderstood(place + ".timing", null);
    }

    /** So many times in a whole period, and nothing else. */
    private static boolean isPlain(org.hl7.fhir.r4.model.Timing timing) {
        TimingRepeatComponent repeat = timing.getRepeat();
        TimingRepeatComponent plain = new TimingRepeatComponent();
        plain.setPeriodElement(repeat.getPeriodElement()).setPeriodUnitElement(repeat.getPeriodUnitElement());
        plain.setFrequencyElement(repeat.getFrequencyElement());
        return !timing.hasEvent() && repeat.hasPeriod() && repeat.hasPeriodUnit() && repeat.equalsDeep(plain);
    }

    private static Period period(String place, TimingRepeatComponent repeat) {
        BigDecimal length = repeat.getPeriod();
        boolean whole = length.signum() > 0 && length.stripTrailingZeros().scale() <= 0;
        return (whole ? period(repeat.getPeriodUnit(), length.intValue()) : Optional.<Period>empty())
                .orElseThrow(() -> new NotUnderstood(
                        place + ".timing",
                        length.toPlainString() + " " + repeat.getPeriodUnit().toCode()));
    }

    private static Optional<Period> period(UnitsOfTime unit, int length) {
        return switch (unit) {
            case A -> Optional.of(Period.ofYears(length));
            case MO -> Optional.of(Period.ofMonths(length));
            case WK -> Optional.of(Period.ofWeeks(length));
            case D -> Optional.of(Period.ofDays(length));
            default -> Optional.empty();
        };
    }

    private static int months(String place, Age age) {
        if (age.hasValue() && age.getValue().stripTrailingZeros().scale() <= 0) {
            int value = age.getValue().intValue();
            if ("mo".equals(age.getCode())) {
                return value;
            }
            if ("a".equals(age.getCode())) {
                return value * MONTHS_OF_A_YEAR;
            }
        }
        throw new NotUnderstood(place + ".timing", age.getValue() + " " + age.getCode());
    }

    private static Applicability applicability(String place, PlanDefinitionActionComponent action) {
        Applicability all = Applicability.ALWAYS;
        for (PlanDefinitionActionConditionComponent condition : action.getCondition()) {
            String expression = condition.getExpression().getExpression();
            try {
                all = all.and(Applicability.of(expression == null ? "" : expression));
            } catch (IllegalArgumentException wrong) {
                throw new NotUnderstood(place + ".condition", expression);
            }
        }
        return all;
    }

    private static Proof proof(String place, DataRequirement output) {
        return new Proof(
                output.getType(),
                output.getCodeFilter().stream()
                        .map(filter -> new CodeFilter(
                                Optional.ofNullable(filter.getPath())
                                        .orElseThrow(() -> new NotUnderstood(place + ".output", null)),
                                filter.getCode().stream()
                                        .filter(coding -> coding.hasSystem() && coding.hasCode())
                                        .map(coding -> new Code(coding.getSystem(), coding.getCode()))
                                        .collect(Collectors.toSet())))
                        .toList());
    }

    private static int number(String place, Extension extension) {
        String written = extension.getValue().primitiveValue();
        try {
            return Integer.parseInt(written);
        } catch (NumberFormatException wrong) {
            throw new NotUnderstood(place, written);
        }
    }
}
