import com.ibm.fhir.model.format.Format;
import com.ibm.fhir.model.parser.FHIRParser;
import com.ibm.fhir.model.parser.exception.FHIRParserException;
import com.ibm.fhir.model.resource.OperationOutcome.Issue;
import com.ibm.fhir.model.resource.Resource;
import com.ibm.fhir.model.resource.StructureDefinition;
import com.ibm.fhir.model.type.CodeableConcept;
import com.ibm.fhir.model.type.code.IssueSeverity;
import com.ibm.fhir.model.type.code.IssueType;
import com.ibm.fhir.registry.FHIRRegistry;
import com.ibm.fhir.registry.resource.FHIRRegistryResource;
import com.ibm.fhir.registry.spi.AbstractRegistryResourceProvider;
import com.ibm.fhir.validation.FHIRValidator;
import com.ibm.fhir.validation.exception.FHIRValidationException;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Validates records with the LinuxForHealth (IBM) FHIR validator, whose libraries do not stand HAPI's beside them: run as a
 * source file in a JVM of its own. Its argument is the folder of our conformance resources; each line that it reads is a file
 * and a profile, parted by a tab; for each issue it writes file, severity, expression and text, parted by tabs, and a line
 * with the file alone when it is done with it.
 */
final class IndependentValidator {

    private IndependentValidator() {}

    public static void main(String[] arguments) throws Exception {
        FHIRRegistry.getInstance().addProvider(new Release(Path.of(arguments[0])));
        FHIRValidator validator = FHIRValidator.validator();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] asked = line.split("\t", -1);
            for (Issue issue : issues(validator, Path.of(asked[0]), asked[1])) {
                String expression = issue.getExpression().isEmpty()
                        ? ""
                        : String.valueOf(issue.getExpression().get(0).getValue());
                out.println(String.join(
                        "\t", asked[0], issue.getSeverity().getValue(), expression, oneLine(issue.getDetails().getText().getValue())));
            }
            out.println(asked[0]);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static List<Issue> issues(FHIRValidator validator, Path file, String profile) throws Exception {
        Resource resource;
        try (Reader reader = Files.newBufferedReader(file)) {
            resource = FHIRParser.parser(Format.JSON).parse(reader);
        } catch (FHIRParserException e) {
            // It builds what it reads, and what breaks a rule of the base type cannot be built.
            return List.of(error("Not read: " + e.getMessage()));
        }
        try {
            return profile.isEmpty() ? validator.validate(resource) : validator.validate(resource, true, profile);
        } catch (FHIRValidationException e) {
            return List.of(error("Not evaluated: " + where(root(e))));
        }
    }

    private static Throwable root(Throwable e) {
        return e.getCause() == null ? e : root(e.getCause());
    }

    /** The exception and the function of FHIRPath that it comes from. */
    private static String where(Throwable e) {
        String name = e.getClass().getSimpleName();
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("com.ibm.fhir.path.function.")) {
                return name + " in " + frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
            }
        }
        return name + ": " + e.getMessage();
    }

    private static Issue error(String text) {
        return Issue.builder()
                .severity(IssueSeverity.ERROR)
                .code(IssueType.PROCESSING)
                .details(CodeableConcept.builder()
                        .text(com.ibm.fhir.model.type.String.of(text))
                        .build())
                .build();
    }

    /** Our conformance resources, as its registry wants them. */
    private static final class Release extends AbstractRegistryResourceProvider {

        private final List<FHIRRegistryResource> resources = new ArrayList<>();

        Release(Path folder) throws Exception {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    String name = file.getFileName().toString();
                    if (name.matches("(StructureDefinition|ValueSet|CodeSystem)-.*\\.json")) {
                        try (Reader reader = Files.newBufferedReader(file)) {
                            Resource resource = FHIRParser.parser(Format.JSON).parse(reader);
                            resources.add(FHIRRegistryResource.from(resource, true));
                        }
                    }
                }
            }
        }

        @Override
        protected List<FHIRRegistryResource> getRegistryResources(Class<? extends Resource> type, String url) {
            return resources.stream()
                    .filter(resource -> resource.getResourceType() == type && resource.getUrl().equals(url))
                    .toList();
        }

        @Override
        public Collection<FHIRRegistryResource> getRegistryResources(Class<? extends Resource> type) {
            return resources.stream()
                    .filter(resource -> resource.getResourceType() == type)
                    .toList();
        }

        @Override
        public Collection<FHIRRegistryResource> getRegistryResources() {
            return resources;
        }

        @Override
        public Collection<FHIRRegistryResource> getProfileResources() {
            return getRegistryResources(StructureDefinition.class);
        }

        @Override
        public Collection<FHIRRegistryResource> getProfileResources(String type) {
            return resources.stream()
                    .filter(resource -> resource.getResourceType() == StructureDefinition.class
                            && type.equals(resource.getType()))
                    .toList();
        }

        @Override
        public Collection<FHIRRegistryResource> getSearchParameterResources(String type) {
            return List.of();
        }
    }
}
