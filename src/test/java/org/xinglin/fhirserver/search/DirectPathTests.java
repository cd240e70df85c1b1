package org.xinglin.fhirserver.search;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.StorageSettings;
import ca.uhn.fhir.jpa.searchparam.extractor.SearchParamExtractorR4;
import ca.uhn.fhir.rest.server.util.FhirContextSearchParamRegistry;
import ca.uhn.fhir.util.SearchParameterUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.SearchParameter;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** A path that is followed directly finds what the library's engine finds: the same elements in the same order. */
class DirectPathTests {

    private static final long SEED = Long.getLong("xinglin.paths.seed", 20_261_125);
    private static final int RESOURCES_OF_A_TYPE = 60;

    /** What a path that is followed directly may still hand to the engine: what the engine alone knows about. */
    private static final double LEAST_SHARE_FOLLOWED = 0.85;

    private final FhirContext context = FhirContext.forR4Cached();
    private final SearchParamExtractorR4 library = new SearchParamExtractorR4(
            new StorageSettings(), new PartitionSettings(), context, new FhirContextSearchParamRegistry(context));

    @Test
    void findsWhatTheEngineFinds() {
        Random random = new Random(SEED);
        RandomResources resources = new RandomResources(context, random);
        int followed = 0;
        int asked = 0;
        for (Map.Entry<String, Set<String>> each : releasedPaths().entrySet()) {
            for (int i = 0; i < RESOURCES_OF_A_TYPE; i++) {
                Resource resource = resources.next(each.getKey());
                for (String path : each.getValue()) {
                    Optional<List<Base>> direct = DirectPath.parse(path).map(parsed -> parsed.in(resource));
                    asked++;
                    if (direct.isPresent()) {
                        followed++;
                        assertSame(direct.get(), engine(resource, path), path, resource);
                    }
                }
            }
        }
        assertThat((double) followed / asked).as("share of paths followed").isGreaterThan(LEAST_SHARE_FOLLOWED);
    }

    @Test
    void findsInTheExamplesWhatTheEngineFinds() throws IOException {
        Map<String, Set<String>> paths = releasedPaths();
        int found = 0;
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/examples/valid"))) {
            for (Path file : files.sorted().toList()) {
                Resource resource = (Resource) context.newJsonParser().parseResource(Files.readString(file));
                for (String path : paths.getOrDefault(resource.fhirType(), Set.of())) {
                    Optional<List<Base>> direct = DirectPath.parse(path).map(parsed -> parsed.in(resource));
                    if (direct.isPresent()) {
                        assertSame(direct.get(), engine(resource, path), path, resource);
                        found += path.contains("where(code") ? direct.get().size() : 0;
                    }
                }
            }
        }
        assertThat(found).as("components found by their code").isPositive();
    }

    @Test
    void leavesWhatIsMoreThanAPathToTheEngine() {
        assertThat(List.of(
                        "Observation.value.exists()",
                        "Observation.code | Observation.value",
                        "Observation.component.where(code.exists()).value",
                        "QuestionnaireResponse.repeat(item)",
                        "Patient.name[0]",
                        "Patient"))
                .allSatisfy(path -> assertThat(DirectPath.parse(path)).isEmpty());
    }

    private List<? extends IBase> engine(Resource resource, String path) {
        return library.getPathValueExtractor(resource, path).get();
    }

    private void assertSame(List<Base> direct, List<? extends IBase> engine, String path, Resource resource) {
        assertThat(direct)
                .as("seed %d, %s of %s", SEED, path, context.newJsonParser().encodeResourceToString(resource))
                .usingElementComparator((one, other) -> isSame(one, other) ? 0 : 1)
                .containsExactlyElementsOf(
                        new ArrayList<>(engine.stream().map(Base.class::cast).toList()));
    }

    /** The model makes a resource's id anew each time. */
    private static boolean isSame(Base one, Base other) {
        return one == other || (one instanceof IdType && one.equalsDeep(other));
    }

    /** By type; a parameter of several types has a path for each. */
    private Map<String, Set<String>> releasedPaths() {
        return ReleasedConformance.load(context).all(SearchParameter.class).stream()
                .flatMap(parameter ->
                        Arrays.stream(SearchParameterUtil.splitSearchParameterExpressions(parameter.getExpression())))
                .map(String::trim)
                .filter(path -> path.matches("\\(?[A-Z]\\w+\\..*"))
                .collect(Collectors.groupingBy(
                        path -> path.replaceFirst("\\(?(\\w+)\\..*", "$1"), Collectors.toCollection(TreeSet::new)));
    }
}
