package org.xinglin.acceptance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.jspecify.annotations.Nullable;

/** FHIRPath's functions (FHIRPath 2.0, section 5), as the validator's engine has them: those that invariants use. */
final class PathFunctions {

    /** Types that others specialise: {@code ofType} takes those too. */
    private static final Set<String> GENERAL = Set.of("Element", "BackboneElement", "Resource", "DomainResource");

    private PathFunctions() {}

    /**
     * Compiles a call.
     *
     * @param parameters the compiled parameters, in order
     * @param clock by which it is today
     * @return null if the function is not understood
     */
    static @Nullable PathExpression of(ExpressionNode call, List<PathExpression> parameters, Clock clock) {
        Function function = call.getFunction();
        return switch (parameters.size()) {
            case 0 -> withoutParameter(function, clock);
            case 1 -> withOne(function, call.getParameters().get(0), parameters.get(0));
            default -> withMore(function, parameters);
        };
    }

    private static @Nullable PathExpression withoutParameter(Function function, Clock clock) {
        return switch (function) {
            case Empty -> (focus, scope) -> List.of(focus.isEmpty());
            case Exists -> (focus, scope) -> List.of(!focus.isEmpty());
            case Count -> (focus, scope) -> List.of(focus.size());
            case First -> (focus, scope) -> focus.isEmpty() ? focus : List.of(focus.get(0));
            case HasValue -> (focus, scope) -> List.of(hasValue(focus));
            case Not -> (focus, scope) -> not(PathValues.truth(focus));
            case AllFalse -> (focus, scope) -> List.of(allFalse(focus));
            case Today ->
                (focus, scope) -> List.of(new DateType(LocalDate.now(clock).toString()));
            default -> PathTexts.of(function);
        };
    }

    private static @Nullable PathExpression withOne(
            Function function, ExpressionNode written, PathExpression parameter) {
        return switch (function) {
            case Where -> (focus, scope) -> where(focus, scope, parameter);
            case Exists ->
                (focus, scope) -> List.of(!where(focus, scope, parameter).isEmpty());
            case All -> (focus, scope) -> List.of(where(focus, scope, parameter).size() == focus.size());
            case Select -> (focus, scope) -> select(focus, scope, parameter);
            case OfType -> ofType(written);
            case Intersect -> (focus, scope) -> intersect(focus, scope, parameter);
            case Trace -> (focus, scope) -> focus;
            default -> PathTexts.of(function, written, parameter);
        };
    }

    private static @Nullable PathExpression withMore(Function function, List<PathExpression> parameters) {
        return switch (function) {
            case Substring -> PathTexts.substring(parameters.get(0), parameters.get(1));
            case Iif -> (focus, scope) -> iif(focus, scope, parameters);
            default -> null;
        };
    }

    private static boolean hasValue(List<Object> focus) {
        if (focus.size() != 1) {
            return false;
        }
        Object value = focus.get(0);
        if (value instanceof Base element && !element.isPrimitive()) {
            throw Doubt.INVARIANT.raised();
        }
        return !(value instanceof Base element) || element.primitiveValue() != null;
    }

    private static List<Object> not(@Nullable Boolean truth) {
        return truth == null ? List.of() : List.of(!truth);
    }

    private static boolean allFalse(List<Object> focus) {
        boolean all = true;
        for (Object each : focus) {
            if (!(each instanceof Boolean truth)) {
                throw Doubt.INVARIANT.raised();
            }
            all &= !truth;
        }
        return all;
    }

    private static List<Object> where(List<Object> focus, PathExpression.Scope scope, PathExpression criterion) {
        List<Object> found = new ArrayList<>();
        for (Object each : focus) {
            if (PathValues.isTrue(criterion.on(List.of(each), scope.at(each)))) {
                found.add(each);
            }
        }
        return found;
    }

    private static List<Object> select(List<Object> focus, PathExpression.Scope scope, PathExpression projection) {
        List<Object> found = new ArrayList<>();
        for (Object each : focus) {
            found.addAll(projection.on(List.of(each), scope.at(each)));
        }
        return found;
    }

    private static @Nullable PathExpression ofType(ExpressionNode written) {
        String type = written.getName();
        if (type == null || written.getInner() != null || GENERAL.contains(type)) {
            return null;
        }
        boolean quantity = type.equals("Quantity");
        return (focus, scope) -> {
            List<Object> found = new ArrayList<>();
            for (Object each : focus) {
                if (!(each instanceof Base element)) {
                    throw Doubt.INVARIANT.raised();
                }
                if (element.fhirType().equals(type)) {
                    found.add(each);
                } else if (quantity && element instanceof Quantity) {
                    throw Doubt.INVARIANT.raised();
                }
            }
            return found;
        };
    }

    private static List<Object> intersect(List<Object> focus, PathExpression.Scope scope, PathExpression parameter) {
        List<Object> other = parameter.on(List.of(scope.self()), scope);
        for (Object one : focus) {
            for (Object another : other) {
                if (!differ(one, another)) {
                    throw Doubt.INVARIANT.raised();
                }
            }
        }
        return List.of();
    }

    /** Codings of different systems or codes: whatever else they hold, they are never the same. */
    private static boolean differ(Object one, Object another) {
        return one instanceof Coding left
                && another instanceof Coding right
                && (differ(left.getSystem(), right.getSystem()) || differ(left.getCode(), right.getCode()));
    }

    private static boolean differ(@Nullable String one, @Nullable String another) {
        return one != null && another != null && !one.equals(another);
    }

    private static List<Object> iif(List<Object> focus, PathExpression.Scope scope, List<PathExpression> parameters) {
        if (focus.size() > 1) {
            throw Doubt.INVARIANT.raised();
        }
        PathExpression.Scope inner = focus.isEmpty() ? scope : scope.at(focus.get(0));
        if (PathValues.isTrue(parameters.get(0).on(focus, inner))) {
            return parameters.get(1).on(focus, scope);
        }
        return parameters.size() < 3 ? List.of() : parameters.get(2).on(focus, scope);
    }
}
