package org.xinglin.fhirserver.terminology;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.ValueSet.ConceptSetFilterComponent;
import org.hl7.fhir.r4.model.ValueSet.FilterOperator;

/** A condition that a value set puts on the codes of a system (R4, valueset.html, {@code compose.include.filter}). */
record Filter(String property, FilterOperator operator, String value, Pattern pattern) {

    private static final Set<String> OF_THE_CODE = Set.of("code", "concept");
    private static final Set<FilterOperator> KINDS = EnumSet.of(
            FilterOperator.ISA, FilterOperator.DESCENDENTOF, FilterOperator.ISNOTA, FilterOperator.GENERALIZES);
    private static final Pattern NONE = Pattern.compile("");

    /** @throws TerminologyRefusal if it says nothing */
    static Filter of(ConceptSetFilterComponent filter) {
        String value = filter.getValue();
        if (filter.getProperty() == null || filter.getOp() == null || value == null) {
            throw TerminologyRefusal.meaningless("filter");
        }
        boolean isPattern = filter.getOp() == FilterOperator.REGEX;
        return new Filter(filter.getProperty(), filter.getOp(), value, isPattern ? pattern(value) : NONE);
    }

    private static Pattern pattern(String value) {
        try {
            return Pattern.compile(value);
        } catch (PatternSyntaxException e) {
            throw TerminologyRefusal.meaningless("regex " + value);
        }
    }

    boolean meets(Concept concept, Codes codes) {
        boolean told = KINDS.contains(operator)
                ? codes.isComplete() || codes.find(value).isPresent()
                : OF_THE_CODE.contains(property) || codes.tells(property);
        if (!told) {
            throw notTold();
        }
        String code = concept.code();
        return switch (operator) {
            case ISA -> code.equals(value) || codes.isBelow(code, value);
            case DESCENDENTOF -> codes.isBelow(code, value);
            case ISNOTA -> !code.equals(value) && !codes.isBelow(code, value);
            case GENERALIZES -> code.equals(value) || codes.isBelow(value, code);
            case EXISTS -> concept.values(property).findAny().isPresent() == Boolean.parseBoolean(value);
            case NOTIN -> values(concept).noneMatch(this::isOneOf);
            case EQUAL, IN, REGEX -> values(concept).anyMatch(this::matches);
            case NULL -> throw TerminologyRefusal.meaningless("op");
        };
    }

    private Stream<String> values(Concept concept) {
        return OF_THE_CODE.contains(property)
                ? Stream.of(concept.code())
                : "display".equals(property)
                        ? Stream.ofNullable(concept.definition().getDisplay())
                        : concept.values(property);
    }

    private boolean matches(String each) {
        return switch (operator) {
            case EQUAL -> each.equals(value);
            case IN -> isOneOf(each);
            default -> pattern.matcher(new ReadAtMost(each)).matches();
        };
    }

    private boolean isOneOf(String each) {
        return Stream.of(value.split(",")).map(String::strip).anyMatch(each::equals);
    }

    /**
     * Whether a code of a system that is not here meets it.
     *
     * @throws TerminologyRefusal if that cannot be told by the code alone
     */
    boolean meets(String code) {
        if (!OF_THE_CODE.contains(property)) {
            throw notTold();
        }
        return switch (operator) {
            case EQUAL, IN, REGEX -> matches(code);
            case NOTIN -> !isOneOf(code);
            default -> throw notTold();
        };
    }

    private TerminologyRefusal notTold() {
        return TerminologyRefusal.notListable(property + " " + operator.toCode() + " " + value);
    }
}
