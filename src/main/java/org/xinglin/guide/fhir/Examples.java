package org.xinglin.guide.fhir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.validation.Specification;

/** The examples, which are the fixtures of the tests, with what the server's own validator says to the bad ones. */
final class Examples {

    private final Specification specification;
    private final Artifacts artifacts;
    private final List<Example> all = new ArrayList<>();

    /** @param folder with {@code valid} and {@code invalid} */
    Examples(Path folder, Specification specification, Artifacts artifacts) {
        this.specification = specification;
        this.artifacts = artifacts;
        read(folder.resolve("valid"), true);
        read(folder.resolve("invalid"), false);
    }

    List<Example> all() {
        return List.copyOf(all);
    }

    List<Example> of(String profile, boolean good) {
        return all.stream()
                .filter(example -> example.good() == good && example.profile().equals(profile))
                .toList();
    }

    private void read(Path folder, boolean good) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String json = Files.readString(file);
                Resource resource =
                        (Resource) specification.context().newJsonParser().parseResource(json);
                String name = file.getFileName().toString().replace(".json", "");
                all.add(new Example(
                        name,
                        json,
                        resource,
                        profile(resource),
                        good,
                        good ? Map.of() : Example.said(answers(resource))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String profile(Resource resource) {
        if (resource instanceof QuestionnaireResponse response
                && response.hasQuestionnaire()
                && artifacts.find(response.getQuestionnaire()).isPresent()) {
            return artifacts.find(response.getQuestionnaire()).get().url();
        }
        return resource.getMeta().getProfile().stream()
                .map(profile -> profile.getValue())
                .filter(profile -> artifacts.find(profile).isPresent())
                .findFirst()
                .or(() -> specification.impliedProfile(resource))
                .orElse("");
    }

    private Map<Language, OperationOutcome> answers(Resource resource) {
        Map<Language, OperationOutcome> answers = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            answers.put(language, specification.outcome(resource, language));
        }
        return answers;
    }
}
