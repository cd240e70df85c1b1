package org.xinglin.acceptance;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Operation;
import org.jspecify.annotations.Nullable;

/**
 * FHIRPath's operators (FHIRPath 2.0, section 6), as the validator's engine has them. Where that engine compares two
 * elements with each other, or a decimal for equality, it has ways of its own, and nothing is certain here.
 */
final class PathOperators {

    /** An operator over two compiled operands. */
    @FunctionalInterface
    interface Operator {
        List<Object> on(List<Object> left, List<Object> right);
    }

    private PathOperators() {}

    /** @return null if the operator is not understood */
    static @Nullable Operator of(Operation operation) {
        return switch (operation) {
            case Equals -> (left, right) -> PathValues.of(equal(left, right));
            case NotEquals -> (left, right) -> PathValues.of(not(equal(left, right)));
            case LessThan -> (left, right) -> compare(left, right, order -> order < 0);
            case LessOrEqual -> (left, right) -> compare(left, right, order -> order <= 0);
            case Greater -> (left, right) -> compare(left, right, order -> order > 0);
            case GreaterOrEqual -> (left, right) -> compare(left, right, order -> order >= 0);
            case And -> (left, right) -> PathValues.of(and(PathValues.truth(left), PathValues.truth(right)));
            case Or ->
                (left, right) -> PathValues.of(not(and(not(PathValues.truth(left)), not(PathValues.truth(right)))));
            case Xor -> (left, right) -> PathValues.of(xor(PathValues.truth(left), PathValues.truth(right)));
            case Implies ->
                (left, right) -> PathValues.of(not(and(PathValues.truth(left), not(PathValues.truth(right)))));
            case In -> PathOperators::in;
            case Union -> PathOperators::union;
            case Plus -> (left, right) -> arithmetic(left, right, Integer::sum);
            case Minus -> (left, right) -> arithmetic(left, right, (a, b) -> a - b);
            case Times -> (left, right) -> arithmetic(left, right, (a, b) -> a * b);
            case Mod -> (left, right) -> arithmetic(left, right, PathOperators::mod);
            case Concatenate -> (left, right) -> List.of(string(left) + string(right));
            default -> null;
        };
    }

    /** What the left operand alone decides; the right one is then not looked at. */
    static @Nullable List<Object> decided(Operation operation, List<Object> left) {
        boolean isFalse = left.size() == 1 && Boolean.FALSE.equals(left.get(0));
        boolean isTrue = left.size() == 1 && Boolean.TRUE.equals(left.get(0));
        return switch (operation) {
            case And -> isFalse ? List.of(false) : null;
            case Or -> isTrue ? List.of(true) : null;
            case Implies -> Boolean.FALSE.equals(PathValues.truth(left)) ? List.of(true) : null;
            default -> null;
        };
    }

    private static @Nullable Boolean equal(List<Object> left, List<Object> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return null;
        }
        return equal(PathValues.single(left), PathValues.single(right));
    }

    private static boolean equal(Object left, Object right) {
        boolean certain = !(left instanceof Base && right instanceof Base)
                && !PathValues.type(left).equals("decimal")
                && !PathValues.type(right).equals("decimal");
        if (!certain) {
            throw Doubt.INVARIANT.raised();
        }
        return PathValues.text(left).equals(PathValues.text(right));
    }

    private static List<Object> compare(List<Object> left, List<Object> right, java.util.function.IntPredicate holds) {
        if (left.isEmpty() || right.isEmpty()) {
            return List.of();
        }
        Object one = PathValues.single(left);
        Object other = PathValues.single(right);
        int order;
        if (PathValues.isString(one) && PathValues.isString(other)) {
            order = PathValues.text(one).compareTo(PathValues.text(other));
        } else if (PathValues.isNumber(one) && PathValues.isNumber(other)) {
            order = new BigDecimal(PathValues.text(one)).compareTo(new BigDecimal(PathValues.text(other)));
        } else {
            order = temporal(PathValues.text(one), PathValues.text(other));
        }
        return List.of(holds.test(order));
    }

    /** Dates of one precision, or instants that are a second apart at least: others are not always comparable. */
    private static int temporal(String one, String other) {
        if (one.equals(other)) {
            return 0;
        }
        if (one.length() == other.length() && TemporalFormats.isDate(one) && TemporalFormats.isDate(other)) {
            return one.compareTo(other);
        }
        if (TemporalFormats.isInstant(one) && TemporalFormats.isInstant(other)) {
            int order = Long.compare(
                    OffsetDateTime.parse(one).toEpochSecond(),
                    OffsetDateTime.parse(other).toEpochSecond());
            if (order != 0) {
                return order;
            }
        }
        throw Doubt.INVARIANT.raised();
    }

    private static @Nullable Boolean not(@Nullable Boolean truth) {
        return truth == null ? null : !truth;
    }

    private static @Nullable Boolean and(@Nullable Boolean left, @Nullable Boolean right) {
        if (Boolean.FALSE.equals(left) || Boolean.FALSE.equals(right)) {
            return false;
        }
        return left == null || right == null ? null : Boolean.TRUE;
    }

    private static @Nullable Boolean xor(@Nullable Boolean left, @Nullable Boolean right) {
        return left == null || right == null ? null : Boolean.valueOf(left ^ right);
    }

    private static List<Object> in(List<Object> left, List<Object> right) {
        if (left.isEmpty()) {
            return List.of();
        }
        Object wanted = PathValues.single(left);
        boolean found = false;
        for (Object each : right) {
            found |= equal(wanted, each);
        }
        return List.of(found);
    }

    /** Without doubles, and so without elements unless there is but one: equal elements would count once. */
    private static List<Object> union(List<Object> left, List<Object> right) {
        List<Object> all = new ArrayList<>(left);
        all.addAll(right);
        if (all.size() <= 1) {
            return all;
        }
        List<Object> distinct = new ArrayList<>();
        for (Object each : all) {
            if (distinct.stream().noneMatch(known -> equal(known, each))) {
                distinct.add(each);
            }
        }
        return distinct;
    }

    private static List<Object> arithmetic(
            List<Object> left, List<Object> right, java.util.function.IntBinaryOperator operator) {
        if (left.isEmpty() || right.isEmpty()) {
            return List.of();
        }
        return List.of(operator.applyAsInt(
                PathValues.integer(PathValues.single(left)), PathValues.integer(PathValues.single(right))));
    }

    private static int mod(int left, int right) {
        if (right == 0) {
            throw Doubt.INVARIANT.raised();
        }
        return left % right;
    }

    private static String string(List<Object> operand) {
        if (operand.isEmpty()) {
            return "";
        }
        Object value = PathValues.single(operand);
        if (!PathValues.isString(value)) {
            throw Doubt.INVARIANT.raised();
        }
        return PathValues.text(value);
    }
}
