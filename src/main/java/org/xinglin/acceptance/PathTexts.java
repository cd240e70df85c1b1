package org.xinglin.acceptance;

import java.util.List;
import java.util.regex.Pattern;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Function;
import org.hl7.fhir.r5.fhirpath.ExpressionNode.Kind;
import org.jspecify.annotations.Nullable;

/** FHIRPath's functions over texts (FHIRPath 2.0, sections 5.5 and 5.6), as the validator's engine has them. */
final class PathTexts {

    private PathTexts() {}

    /** @return null if the function is not understood */
    static @Nullable PathExpression of(Function function) {
        return switch (function) {
            case Length ->
                (focus, scope) ->
                        focus.isEmpty() ? focus : List.of(string(focus).length());
            case ToInteger -> (focus, scope) -> toInteger(focus);
            case ToString ->
                (focus, scope) -> focus.isEmpty() ? focus : List.of(PathValues.text(PathValues.single(focus)));
            default -> null;
        };
    }

    /** @return null if the function is not understood */
    static @Nullable PathExpression of(Function function, ExpressionNode written, PathExpression parameter) {
        return switch (function) {
            case Matches -> matches(written);
            case StartsWith ->
                (focus, scope) ->
                        focus.isEmpty() ? focus : List.of(string(focus).startsWith(argument(scope, parameter)));
            case Contains ->
                (focus, scope) ->
                        focus.isEmpty() ? focus : List.of(string(focus).contains(argument(scope, parameter)));
            case IndexOf ->
                (focus, scope) ->
                        focus.isEmpty() ? focus : List.of(string(focus).indexOf(argument(scope, parameter)));
            case Substring -> substring(parameter, null);
            default -> null;
        };
    }

    /** @param length null for the rest of the text */
    static PathExpression substring(PathExpression start, @Nullable PathExpression length) {
        return (focus, scope) -> substring(focus, scope, start, length);
    }

    private static List<Object> substring(
            List<Object> focus, PathExpression.Scope scope, PathExpression start, @Nullable PathExpression length) {
        if (focus.isEmpty()) {
            return focus;
        }
        String text = string(focus);
        int from = PathValues.integer(PathValues.single(start.on(List.of(scope.self()), scope)));
        int to = length == null
                ? text.length()
                : Math.min(
                        text.length(),
                        from + PathValues.integer(PathValues.single(length.on(List.of(scope.self()), scope))));
        if (from < 0 || from >= to) {
            throw Doubt.INVARIANT.raised();
        }
        return List.of(text.substring(from, to));
    }

    private static @Nullable PathExpression matches(ExpressionNode written) {
        if (written.getKind() != Kind.Constant
                || written.getConstant() == null
                || !written.getConstant().isPrimitive()) {
            return null;
        }
        Pattern pattern = Pattern.compile("(?s)" + written.getConstant().primitiveValue());
        return (focus, scope) ->
                focus.isEmpty() ? focus : List.of(pattern.matcher(string(focus)).find());
    }

    private static String string(List<Object> focus) {
        Object value = PathValues.single(focus);
        if (!PathValues.isString(value)) {
            throw Doubt.INVARIANT.raised();
        }
        return PathValues.text(value);
    }

    /** A parameter that is no criterion: it is evaluated where the whole expression is. */
    private static String argument(PathExpression.Scope scope, PathExpression parameter) {
        String text = PathValues.text(PathValues.single(parameter.on(List.of(scope.self()), scope)));
        if (text.isEmpty()) {
            throw Doubt.INVARIANT.raised();
        }
        return text;
    }

    private static List<Object> toInteger(List<Object> focus) {
        if (focus.isEmpty()) {
            return focus;
        }
        String text = PathValues.text(PathValues.single(focus));
        // Leading zeros are fine here: they are parts of numbers that people write.
        if (text.isEmpty() || text.length() > 9 || !PrimitiveFormats.isDigits(text, 0, text.length())) {
            throw Doubt.INVARIANT.raised();
        }
        return List.of(Integer.parseInt(text));
    }
}
