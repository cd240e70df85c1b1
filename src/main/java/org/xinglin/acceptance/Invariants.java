package org.xinglin.acceptance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.ElementDefinition;
import org.hl7.fhir.r4.model.ElementDefinition.ConstraintSeverity;
import org.hl7.fhir.r4.model.ElementDefinition.ElementDefinitionConstraintComponent;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.fhirpath.ExpressionNode;
import org.hl7.fhir.r5.fhirpath.FHIRPathEngine;
import org.hl7.fhir.validation.instance.utils.FHIRPathExpressionFixer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The invariants of an element's definition as compiled checks, each named after its key (FHIR R4,
 * elementdefinition-definitions.html#ElementDefinition.constraint). Those that only warn are left out, for what they find
 * refuses nothing, but for those of which a write tells: of whole resources {@link RootWarnings} asks them, of elements they
 * are checked here, since the validator has to say where.
 */
final class Invariants {

    private static final Logger log = LoggerFactory.getLogger(Invariants.class);
    private static final String VERSION = "4.0.1";
    private static final String BEST_PRACTICE = Structures.BASE + "elementdefinition-bestpractice";

    /**
     * What holds of whatever reaches an invariant, by its expression: an element that is there has a value or children,
     * since ids and empty elements have raised doubts before; and {@link SpecialRules} has seen to a questionnaire's link
     * ids (que-2).
     */
    private static final Set<String> HELD_ALREADY =
            Set.of("hasValue() or (children().count() > id.count())", "descendants().linkId.isDistinct()");

    /** The validator does not evaluate it but checks by itself that contained resources are referred to. */
    private static final Set<String> NOT_EVALUATED = Set.of("dom-3");

    private final FHIRPathEngine engine;
    private final PathCompiler compiler;
    private final Predicate<ElementDefinitionConstraintComponent> told;
    private final Map<String, Optional<PathExpression>> compiled = new ConcurrentHashMap<>();

    /** An invariant, and whether it holds. */
    private record Invariant(String key, PathExpression expression) implements Check {

        @Override
        public void check(Base value, Resource resource) {
            List<Object> outcome = expression.on(List.of(value), new PathExpression.Scope(value, resource));
            if (outcome.size() != 1 || !Boolean.TRUE.equals(outcome.get(0))) {
                log.debug("{} is not certain", key);
                throw Doubt.INVARIANT.raised();
            }
        }
    }

    /**
     * @param engine the validator's own, for its parser
     * @param told which of those that only warn are told
     * @param clock which says what day it is
     */
    Invariants(FHIRPathEngine engine, Predicate<ElementDefinitionConstraintComponent> told, Clock clock) {
        this.engine = engine;
        this.told = told;
        this.compiler = new PathCompiler(this::parsed, clock);
    }

    /** Whether a write tells of what an invariant warns of. */
    boolean isTold(ElementDefinitionConstraintComponent constraint) {
        return constraint.getSeverity() == ConstraintSeverity.WARNING && told.test(constraint);
    }

    /** The checks of an element's invariants; one that is not understood nothing passes. */
    List<Check> of(ElementDefinition definition) {
        boolean root = definition.getPath().indexOf('.') < 0;
        List<Check> checks = new ArrayList<>();
        for (ElementDefinitionConstraintComponent constraint : definition.getConstraint()) {
            if (constraint.hasExpression()
                    && !NOT_EVALUATED.contains(constraint.getKey())
                    && !HELD_ALREADY.contains(expression(constraint))) {
                if (refuses(constraint) || !root && isTold(constraint)) {
                    checks.add(check(constraint));
                } else {
                    // It still has to be FHIRPath: the validator reports what it cannot read as an error.
                    parsed(expression(constraint));
                }
            }
        }
        return checks;
    }

    private static boolean refuses(ElementDefinitionConstraintComponent constraint) {
        return constraint.getSeverity() == ConstraintSeverity.ERROR && !constraint.hasExtension(BEST_PRACTICE);
    }

    private Check check(ElementDefinitionConstraintComponent constraint) {
        return compiled(constraint)
                .<Check>map(path -> new Invariant(constraint.getKey(), path))
                .orElseGet(() -> {
                    log.debug("{} is not understood: {}", constraint.getKey(), constraint.getExpression());
                    return Check.doubt(Doubt.INVARIANT);
                });
    }

    /** An invariant's expression; nothing if it is not understood. */
    Optional<PathExpression> compiled(ElementDefinitionConstraintComponent constraint) {
        return compiled.computeIfAbsent(expression(constraint), compiler::compile);
    }

    private static String expression(ElementDefinitionConstraintComponent constraint) {
        return FHIRPathExpressionFixer.fixExpr(constraint.getExpression(), constraint.getKey(), VERSION);
    }

    /**
     * Whether an invariant of a resource holds.
     *
     * @throws Doubtful if that is not certain
     */
    static boolean holds(Optional<PathExpression> invariant, Resource resource) {
        List<Object> outcome = invariant
                .orElseThrow(Doubt.INVARIANT::raised)
                .on(List.of(resource), new PathExpression.Scope(resource, resource));
        if (outcome.size() != 1 || !(outcome.get(0) instanceof Boolean holds)) {
            throw Doubt.INVARIANT.raised();
        }
        return holds;
    }

    private synchronized ExpressionNode parsed(String expression) {
        return engine.parse(expression);
    }
}
