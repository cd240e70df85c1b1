package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.SingleValidationMessage;
import ca.uhn.fhir.validation.ValidationOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.common.hapi.validation.validator.WorkerContextValidationSupportAdapter;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r5.utils.validation.constants.BestPracticeWarningLevel;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.refusal.Language;

/** What one validation costs, beside the library's own way: {@code bin/bench validation}. Both say the same. */
class ValidationCost {

    private static final Logger log = LoggerFactory.getLogger(ValidationCost.class);
    private static final int ROUNDS = 8;
    private static final int RESOURCES_A_ROUND = 300;

    private final FhirContext context = ReleasedValidation.CONTEXT;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final WorkerContextValidationSupportAdapter worker = worker();

    private WorkerContextValidationSupportAdapter worker() {
        WorkerContextValidationSupportAdapter adapter =
                WorkerContextValidationSupportAdapter.newVersionSpecificWorkerContextWrapper(
                        ReleasedValidation.DEFINITIONS);
        adapter.setValidationMessageLanguage(Language.EN.locale());
        return adapter;
    }

    @Test
    void aBloodPressureAgainstTheLibrarysOwnWay() {
        FhirValidator anew = validator(library());
        FhirValidator reused = validator(new ReusedInstanceValidator(context, ReleasedValidation.DEFINITIONS, worker));
        for (String folder : List.of("valid", "invalid")) {
            for (Path file : ReleasedValidation.examples(folder)) {
                assertThat(messages(reused, text(file))).as(file.toString()).isEqualTo(messages(anew, text(file)));
            }
        }

        String pressure = text(ReleasedValidation.EXAMPLES.resolve("valid/blood-pressure-minimal.json"));
        double anewMillis = 0;
        double reusedMillis = 0;
        for (int round = 1; round <= ROUNDS; round++) {
            anewMillis = millis(anew, pressure);
            reusedMillis = millis(reused, pressure);
            log.warn(
                    "round {}: CPU per blood pressure, built anew {} ms, used again {} ms, ratio {}",
                    round,
                    "%.2f".formatted(anewMillis),
                    "%.2f".formatted(reusedMillis),
                    "%.2f".formatted(reusedMillis / anewMillis));
        }
    }

    private FhirInstanceValidator library() {
        FhirInstanceValidator validator = new FhirInstanceValidator(context);
        validator.setWrappedWorkerContext(ReleasedValidation.DEFINITIONS, worker);
        validator.setBestPracticeWarningLevel(BestPracticeWarningLevel.Ignore);
        validator.setAllowExamples(true);
        validator.setErrorForUnknownProfiles(false);
        validator.setAssumeValidRestReferences(true);
        validator.setValidatorPolicyAdvisor(new ReferenceTypePolicy());
        validator.setValidatorResourceFetcher(new NoFetching(worker));
        return validator;
    }

    private FhirValidator validator(FhirInstanceValidator module) {
        return context.newValidator().registerValidatorModule(module);
    }

    private double millis(FhirValidator validator, String text) {
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < RESOURCES_A_ROUND; i++) {
            validator.validateWithResult(text, new ValidationOptions());
        }
        return (threads.getCurrentThreadCpuTime() - before) / 1e6 / RESOURCES_A_ROUND;
    }

    private static List<String> messages(FhirValidator validator, String text) {
        List<String> messages = new ArrayList<>();
        for (SingleValidationMessage message :
                validator.validateWithResult(text, new ValidationOptions()).getMessages()) {
            messages.add(message.getSeverity() + " " + message.getLocationString() + " " + message.getMessageId() + " "
                    + message.getMessage());
        }
        return messages;
    }

    /** With the profile that the server would stamp on it. */
    private String text(Path file) {
        Resource resource = ReleasedValidation.read(file);
        ReleasedValidation.IMPLIED_PROFILES
                .of(resource)
                .filter(profile -> !resource.getMeta().hasProfile(profile))
                .ifPresent(profile -> resource.getMeta().addProfile(profile));
        return context.newJsonParser().encodeResourceToString(resource);
    }
}
