package org.xinglin.acceptance;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;

/**
 * A compiled piece of FHIRPath. Collections are lists of the resource's elements and of {@code String}, {@code Integer},
 * {@code BigDecimal} and {@code Boolean}, which stand for the language's own types.
 */
@FunctionalInterface
interface PathExpression {

    /**
     * Evaluates the expression.
     *
     * @throws Doubtful where the validator's own evaluation would fail, or would depend on what is not rebuilt here
     */
    List<Object> on(List<Object> focus, Scope scope);

    /**
     * Where an expression is evaluated.
     *
     * @param self {@code $this}
     * @param resource {@code %resource}, and {@code %rootResource} too: resources within the resource are not checked here
     */
    record Scope(Object self, Resource resource) {

        Scope at(Object other) {
            return new Scope(other, resource);
        }
    }
}
