package org.xinglin.fhirserver.validation;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.rest.server.exceptions.InternalErrorException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.acceptance.Doubt;
import org.xinglin.acceptance.Verdict;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.sandbox.SyntheticCounty;

/**
 * Fast acceptance against the validator: the profiles' examples, the sandbox's records and records of every type, changed
 * at random. What the
 * one calls certain, the other may not refuse; and of our own rules both warn alike. {@code -Dxinglin.acceptance.fuzz.cases=1000000} for a long run.
 */
class AcceptanceFuzzTests {

    private static final Logger log = LoggerFactory.getLogger(AcceptanceFuzzTests.class);
    private static final long SEED = Long.getLong("xinglin.acceptance.fuzz.seed", 20_261_123);
    private static final int CASES = Integer.getInteger("xinglin.acceptance.fuzz.cases", 4_000);
    private static final int ONLY = Integer.getInteger("xinglin.acceptance.fuzz.only", -1);
    private static final int FAILURES_TO_SHOW = 20;

    private static final OwnWarnings OWN_WARNINGS = new OwnWarnings(ReleasedValidation.PROFILES);

    private static final List<String> TYPES = List.of(
            "Patient",
            "Organization",
            "Observation",
            "CarePlan",
            "ServiceRequest",
            "Practitioner",
            "PractitionerRole",
            "RelatedPerson",
            "Location",
            "HealthcareService",
            "OrganizationAffiliation",
            "Endpoint",
            "Encounter",
            "Condition",
            "AllergyIntolerance",
            "Procedure",
            "Goal",
            "CareTeam",
            "Task",
            "MedicationRequest",
            "DiagnosticReport",
            "DocumentReference",
            "Media",
            "Device",
            "Appointment",
            "Communication",
            "Coverage",
            "Consent",
            "Provenance",
            "AuditEvent",
            "Group",
            "Basic",
            "List",
            "Subscription",
            "Medication",
            "Questionnaire",
            "QuestionnaireResponse",
            "PlanDefinition",
            "ActivityDefinition",
            "Library",
            "ImplementationGuide",
            "Measure",
            "MeasureReport",
            "NamingSystem",
            "Binary");

    private final List<Resource> examples = Stream.<Stream<? extends Resource>>of(
                    ReleasedValidation.examples("valid").stream().map(ReleasedValidation::read),
                    SyntheticCounty.oneOfEach().stream(),
                    StoredForms.all().stream(),
                    StoredForms.answered().stream())
            .<Resource>flatMap(each -> each)
            .toList();

    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger warned = new AtomicInteger();
    private final Map<Doubt, Integer> doubts = new ConcurrentSkipListMap<>();

    @Test
    void whatIsCertainIsNeverRefused() {
        IntStream numbers = ONLY < 0 ? IntStream.range(0, CASES) : IntStream.of(ONLY);
        numbers.parallel().filter(number -> failures.size() < FAILURES_TO_SHOW).forEach(this::tell);

        log.warn("seed {}: {} cases, {} accepted, doubts {}", SEED, CASES, accepted, doubts);
        assertThat(failures).as("seed %d", SEED).isEmpty();
        if (ONLY < 0) {
            assertThat(warned.get()).as("some are warned of").isPositive();
            assertThat(accepted.get()).as("both answers are tried").isBetween(CASES / 10, CASES * 9 / 10);
        }
    }

    /** Whatever a case stumbles over, the others go on, and it can be repeated. */
    private void tell(int number) {
        try {
            run(number);
        } catch (RuntimeException | StackOverflowError stumbled) {
            log.error("case {} of seed {}", number, SEED, stumbled);
            failures.add("case %d of seed %d: %s".formatted(number, SEED, stumbled));
        }
    }

    private void run(int number) {
        Resource resource = sent(record(new Random(SEED * 1_000_003 + number)));
        if (resource == null) {
            return;
        }
        Verdict verdict = ReleasedValidation.ACCEPTANCE.judge(resource);
        Optional<Doubt> doubt = verdict.doubt();
        if (doubt.isPresent()) {
            doubts.merge(doubt.get(), 1, Integer::sum);
            return;
        }
        accepted.incrementAndGet();
        List<Issue> findings = ReleasedValidation.VALIDATOR.validate(resource, Language.EN, null);
        List<Issue> refusals = findings.stream().filter(Issue::blocks).toList();
        Set<Issue> warnings = findings.stream().filter(OWN_WARNINGS::has).collect(Collectors.toSet());
        Set<Issue> told = verdict.shortcomings().stream()
                .map(shortcoming -> OwnWarnings.issue(shortcoming, resource, Language.EN))
                .collect(Collectors.toSet());
        warned.addAndGet(told.size());
        if (!refusals.isEmpty() || !told.equals(warnings)) {
            failures.add("case %d (alone: -Dxinglin.acceptance.fuzz.seed=%d -Dxinglin.acceptance.fuzz.only=%d)%n%s%n%s"
                    .formatted(
                            number,
                            SEED,
                            number,
                            ReleasedValidation.CONTEXT.newJsonParser().encodeResourceToString(resource),
                            refusals.isEmpty() ? told + " instead of " + warnings : refusals));
        }
    }

    private Resource record(Random random) {
        RecordMutation mutation = new RecordMutation(random, examples);
        boolean fromExample = random.nextInt(3) > 0;
        Resource record = fromExample
                ? RandomValues.pick(examples, random).copy()
                : mutation.record(RandomValues.pick(TYPES, random));
        for (int changes = fromExample ? 1 + random.nextInt(3) : random.nextInt(3); changes > 0; changes--) {
            mutation.change(record);
        }
        return record;
    }

    /** As the server holds it before it is stored; null where it cannot be written, or its parser refuses it. */
    private static @Nullable Resource sent(Resource record) {
        IParser parser = ReleasedValidation.CONTEXT.newJsonParser().setParserErrorHandler(new StrictErrorHandler());
        Resource resource;
        try {
            resource = (Resource) parser.parseResource(written(record));
        } catch (DataFormatException | InternalErrorException notWritable) {
            return null;
        }
        return ReleasedValidation.stamped(resource);
    }

    /**
     * @throws DataFormatException if the library cannot write it: where it wants to complain of an extension's reference to
     *     nothing contained, its writer, not its reader, fails to say where
     */
    private static String written(Resource record) {
        try {
            return ReleasedValidation.CONTEXT.newJsonParser().encodeResourceToString(record);
        } catch (NullPointerException withoutPlace) {
            throw new DataFormatException("A reference to nothing in an extension", withoutPlace);
        }
    }
}
