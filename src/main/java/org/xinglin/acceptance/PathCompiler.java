package org.xinglin.acceptance;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Operation;
import org.hl7.fhir.r5.fhirpath.FHIRPathUtilityClasses.FHIRConstant;
import org.hl7.fhir.r5.model.BooleanType;
import org.hl7.fhir.r5.model.DecimalType;
import org.hl7.fhir.r5.model.IntegerType;
import org.hl7.fhir.r5.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * Compiles FHIRPath (FHIRPath 2.0) from the syntax tree that the validator's own parser makes, so that precedence and
 * grouping are the validator's. What it does not understand it does not compile.
 */
final class PathCompiler {

    private static final Set<String> ROOTS = Set.of("%resource", "%rootResource");
    private static final Map<String, String> SYSTEMS = Map.of(
            "%ucum", "http://unitsofmeasure.org",
            "%loinc", "http://loinc.org",
            "%sct", "http://snomed.info/sct");

    /** What a type operator may name: the validator refuses names that are no types. */
    private static final Set<String> DATES = Set.of("dateTime", "date", "instant", "Period", "Timing");

    private final Function<String, ExpressionNode> parser;
    private final Clock clock;

    /** What ends a compilation. */
    private static final class NotUnderstood extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotUnderstood(String what) {
            super(what, null, false, false);
        }
    }

    /**
     * @param parser the validator's; fails on what is no FHIRPath
     * @param clock which says what day it is
     */
    PathCompiler(Function<String, ExpressionNode> parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    /** @return nothing if there is something in the expression that is not understood */
    Optional<PathExpression> compile(String expression) {
        try {
            return Optional.of(chain(parser.apply(expression), true));
        } catch (NotUnderstood e) {
            return Optional.empty();
        }
    }

    /** A step, those behind its dots, and the operators to its right. */
    private PathExpression chain(ExpressionNode node, boolean entry) {
        PathExpression whole = step(node, entry);
        if (node.getInner() != null) {
            PathExpression first = whole;
            PathExpression next = chain(node.getInner(), false);
            whole = (focus, scope) -> next.on(first.on(focus, scope), scope);
        }
        if (node.isProximal() && node.getOperation() != null) {
            ExpressionNode last = node;
            for (ExpressionNode right = node.getOpNext(); right != null; right = right.getOpNext()) {
                whole = operation(whole, last.getOperation(), right);
                last = right;
            }
        }
        return whole;
    }

    private PathExpression operation(PathExpression left, Operation operation, ExpressionNode right) {
        if (operation == Operation.As) {
            return as(left, right);
        }
        PathOperators.Operator operator = PathOperators.of(operation);
        if (operator == null) {
            throw new NotUnderstood(operation.toCode());
        }
        PathExpression other = operand(right);
        return (focus, scope) -> {
            List<Object> found = left.on(focus, scope);
            List<Object> decided = PathOperators.decided(operation, found);
            return decided == null ? operator.on(found, other.on(focus, scope)) : decided;
        };
    }

    /**
     * An operand or a parameter. One that is not understood is a doubt where it is looked at: often the left operand decides
     * without it, or nothing is there for a criterion to judge.
     */
    private PathExpression operand(ExpressionNode written) {
        try {
            return chain(written, true);
        } catch (NotUnderstood e) {
            return (focus, scope) -> {
                throw Doubt.INVARIANT.raised();
            };
        }
    }

    private static PathExpression as(PathExpression left, ExpressionNode right) {
        String type = right.getName();
        if (type == null || right.getInner() != null || !DATES.contains(type)) {
            throw new NotUnderstood("as " + type);
        }
        return (focus, scope) -> left.on(focus, scope).stream()
                .filter(value -> PathValues.type(value).equals(type))
                .toList();
    }

    private PathExpression step(ExpressionNode node, boolean entry) {
        return switch (node.getKind()) {
            case Name -> name(node.getName(), entry);
            case Function -> function(node);
            case Constant -> constant(node.getConstant());
            case Group -> chain(node.getGroup(), entry);
            case Unary -> throw new NotUnderstood("unary operator");
        };
    }

    private static PathExpression name(String name, boolean entry) {
        if (name.startsWith("$")) {
            if (!entry || !name.equals("$this")) {
                throw new NotUnderstood(name);
            }
            return (focus, scope) -> List.of(scope.self());
        }
        if (entry && Character.isUpperCase(name.charAt(0))) {
            return (focus, scope) -> ofRootType(focus, name);
        }
        int hash = name.hashCode();
        return (focus, scope) -> children(focus, name, hash);
    }

    /** {@code Appointment.status}: the focus itself, if it is one. */
    private static List<Object> ofRootType(List<Object> focus, String type) {
        for (Object each : focus) {
            if (!PathValues.type(each).equals(type)) {
                throw Doubt.INVARIANT.raised();
            }
        }
        return focus;
    }

    private static List<Object> children(List<Object> focus, String name, int hash) {
        List<Object> found = List.of();
        for (Object each : focus) {
            Base[] values = each instanceof Base element && !element.isPrimitive()
                    ? element.getProperty(hash, name, false)
                    : null;
            if (values == null) {
                throw Doubt.INVARIANT.raised();
            }
            for (Base value : values) {
                if (!value.isEmpty()) {
                    if (found.isEmpty()) {
                        found = new ArrayList<>();
                    }
                    found.add(value);
                }
            }
        }
        return found;
    }

    private PathExpression function(ExpressionNode node) {
        List<PathExpression> parameters = new ArrayList<>();
        if (node.getFunction() != ExpressionNode.Function.OfType) {
            for (ExpressionNode parameter : node.getParameters()) {
                parameters.add(operand(parameter));
            }
        } else {
            parameters.add((focus, scope) -> focus);
        }
        PathExpression function = PathFunctions.of(node, parameters, clock);
        if (function == null) {
            throw new NotUnderstood(String.valueOf(node.getFunction()));
        }
        return function;
    }

    private static PathExpression constant(org.hl7.fhir.r5.model.@Nullable Base constant) {
        if (constant == null) {
            return (focus, scope) -> List.of();
        }
        if (constant instanceof BooleanType truth) {
            return always(truth.booleanValue());
        }
        if (constant instanceof IntegerType number) {
            return always(number.getValue());
        }
        if (constant instanceof DecimalType number) {
            return always(new BigDecimal(number.primitiveValue()));
        }
        if (constant instanceof StringType text) {
            return always(text.getValue());
        }
        String variable = constant instanceof FHIRConstant named ? named.getValue() : constant.fhirType();
        if (ROOTS.contains(variable)) {
            return (focus, scope) -> List.of(scope.resource());
        }
        String system = SYSTEMS.get(variable);
        if (system == null) {
            throw new NotUnderstood(variable);
        }
        return always(system);
    }

    private static PathExpression always(Object value) {
        List<Object> values = List.of(value);
        return (focus, scope) -> values;
    }
}
