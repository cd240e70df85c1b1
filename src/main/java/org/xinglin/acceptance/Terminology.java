package org.xinglin.acceptance;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r5.model.CodeableConcept;
import org.hl7.fhir.r5.model.Enumerations.BindingStrength;
import org.hl7.fhir.r5.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r5.model.OperationOutcome.OperationOutcomeIssueComponent;
import org.hl7.fhir.r5.model.ValueSet;
import org.hl7.fhir.r5.terminologies.utilities.ValidationResult;
import org.hl7.fhir.utilities.FhirPublication;
import org.hl7.fhir.utilities.validation.ValidationOptions;
import org.jspecify.annotations.Nullable;

/**
 * Whether the validator finds no error in a code. It asks the validator's own terminology, in the validator's own way,
 * and remembers the answers for a minute: codes repeat, and terminology changes seldom. (The library itself remembers
 * for ten minutes.)
 */
final class Terminology {

    private static final String TX_ISSUE_TYPE = "http://hl7.org/fhir/tools/CodeSystem/tx-issue-type";
    private static final int MOST_ANSWERS = 50_000;
    private static final ValidationOptions OPTIONS = new ValidationOptions(FhirPublication.R4);

    private final WorkerContextValidationSupportAdapter terminology;
    private final Cache<Object, Boolean> answers = Caffeine.newBuilder()
            .maximumSize(MOST_ANSWERS)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /**
     * What an element's codes are bound to.
     *
     * @param limited whether the binding has a largest value set beyond an extensible one
     */
    record Binding(String valueSet, BindingStrength strength, boolean limited) {}

    /** Systems that a mistyped one begins with. */
    private static final List<String> WELL_KNOWN = List.of(
            "http://snomed.info/sct",
            "http://loinc.org",
            "http://unitsofmeasure.org",
            "http://www.nlm.nih.gov/research/umls/rxnorm");

    private record Code(
            @Nullable String system,
            @Nullable String version,
            @Nullable String code,
            @Nullable String display) {}

    private record Question(@Nullable Binding binding, Object asked) {}

    Terminology(WorkerContextValidationSupportAdapter terminology) {
        this.terminology = terminology;
    }

    /** A code, string or URI by itself. */
    boolean isFine(Binding binding, String value) {
        if (binding.strength() == BindingStrength.EXAMPLE) {
            return true;
        }
        return answer(new Question(binding, value), () -> {
            ValueSet valueSet = valueSet(binding);
            return valueSet != null
                    && isFine(terminology.validateCode(OPTIONS.withGuessSystem(), value, valueSet), binding);
        });
    }

    /** A coding, or a quantity's unit. Without system or code there is nothing to look up. */
    boolean isFine(
            @Nullable Binding binding, @Nullable String system, @Nullable String code, @Nullable String display) {
        if (system == null || code == null) {
            return true;
        }
        Binding checked = binding == null || binding.strength() == BindingStrength.EXAMPLE ? null : binding;
        Code asked = new Code(system, null, code, display);
        return answer(new Question(checked, asked), () -> {
            // The validator looks at the code itself first, and then at what it is bound to.
            if (!isKnown(asked) && !isForeign(system)) {
                return false;
            }
            if (checked == null) {
                return true;
            }
            ValueSet valueSet = valueSet(checked);
            return valueSet != null && isFine(terminology.validateCode(OPTIONS, coding(asked), valueSet), checked);
        });
    }

    /** A concept: with several codings, one of them suffices. */
    boolean isFine(@Nullable Binding binding, List<Coding> codings) {
        if (codings.isEmpty()) {
            return binding == null
                    || (binding.strength() != BindingStrength.REQUIRED && !binding.limited())
                    || binding.strength() == BindingStrength.EXAMPLE;
        }
        Binding checked = binding == null || binding.strength() == BindingStrength.EXAMPLE ? null : binding;
        List<Code> asked = new ArrayList<>(codings.size());
        for (Coding coding : codings) {
            asked.add(new Code(coding.getSystem(), coding.getVersion(), coding.getCode(), coding.getDisplay()));
        }
        return answer(new Question(checked, asked), () -> {
            CodeableConcept concept = new CodeableConcept();
            asked.forEach(code -> concept.addCoding(coding(code)));
            if (checked == null) {
                return hasNoError(terminology.validateCode(OPTIONS, concept, null), null);
            }
            ValueSet valueSet = valueSet(checked);
            return valueSet != null && isFine(terminology.validateCode(OPTIONS, concept, valueSet), checked);
        });
    }

    private boolean answer(Question question, java.util.function.BooleanSupplier found) {
        Boolean known = answers.getIfPresent(question);
        if (known == null) {
            known = found.getAsBoolean();
            answers.put(question, known);
        }
        return known;
    }

    private @Nullable ValueSet valueSet(Binding binding) {
        return terminology.fetchResource(ValueSet.class, binding.valueSet());
    }

    private static org.hl7.fhir.r5.model.Coding coding(Code code) {
        return new org.hl7.fhir.r5.model.Coding()
                .setSystem(code.system())
                .setVersion(code.version())
                .setCode(code.code())
                .setDisplay(code.display());
    }

    /** InstanceValidator.checkCode, of which only the plainest way is taken: a known system that has the code. */
    private boolean isKnown(Code code) {
        String system = String.valueOf(code.system());
        return (system.startsWith("http:") || system.startsWith("https:") || system.startsWith("urn:"))
                && terminology.fetchResource(ValueSet.class, system) == null
                && terminology.getTxSupportInfo(system, null).isSupported()
                && isFine(terminology.validateCode(OPTIONS, system, null, code.code(), null), null);
    }

    /**
     * The last way of InstanceValidator.checkCode: a system that nobody here knows, and that is no known one mistyped, is
     * worth a hint. What is at home at HL7, or differs from a known system by its scheme or its end, is not foreign.
     */
    private boolean isForeign(String system) {
        String plain = system.startsWith("https://") ? "http" + system.substring("https".length()) : system;
        return plain.startsWith("http://")
                && !plain.contains("hl7.org")
                && !plain.contains("fhir.org")
                && !plain.contains(".html")
                && WELL_KNOWN.stream().noneMatch(plain::startsWith)
                && !isSupported(system)
                && !isSupported(plain)
                && terminology.fetchResource(ValueSet.class, system) == null;
    }

    private boolean isSupported(String system) {
        return terminology.getTxSupportInfo(system, null).isSupported() || terminology.fetchCodeSystem(system) != null;
    }

    private static boolean isFine(ValidationResult result, @Nullable Binding binding) {
        boolean optional = binding != null
                && !binding.limited()
                && (binding.strength() == BindingStrength.EXTENSIBLE
                        || binding.strength() == BindingStrength.PREFERRED);
        return (result.isOk() || optional) && hasNoError(result, binding);
    }

    /** InstanceValidator.calculateSeverityForTxIssuesAndUpdateErrors. */
    private static boolean hasNoError(ValidationResult result, @Nullable Binding binding) {
        boolean required = binding != null && binding.strength() == BindingStrength.REQUIRED;
        for (OperationOutcomeIssueComponent issue : result.getIssues()) {
            boolean ignored =
                    is(issue, "not-in-vs") || is(issue, "this-code-not-in-vs") || (is(issue, "not-found") && !required);
            boolean error = issue.getSeverity() == null
                    || issue.getSeverity() == IssueSeverity.ERROR
                    || issue.getSeverity() == IssueSeverity.FATAL;
            if (error && !ignored) {
                return false;
            }
        }
        return true;
    }

    private static boolean is(OperationOutcomeIssueComponent issue, String type) {
        return issue.getDetails().hasCoding(TX_ISSUE_TYPE, type);
    }
}
