package org.xinglin.access.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.util.FhirTerser;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;

/** Which elements say for whom something is written, or whose it is: file {@code access/parties.properties}. */
@Component
final class Parties {

    private static final String FILE = "/access/parties.properties";

    /** What an element says. */
    enum Says {
        /** Whose the resource is. */
        OWNER,
        /** Where somebody belongs, which a write may leave as it is. */
        HOME,
        /** Below whom it stands. */
        ABOVE,
        /** Who leads what is about no resident; several may. */
        KEEPER,
        /** Who wrote or did it. */
        PARTY;

        /** Whether somebody always has to be named. */
        boolean isNeeded() {
            return this == OWNER || this == HOME || this == ABOVE;
        }
    }

    private final FhirTerser terser;
    private final Map<String, List<Element>> elements = new HashMap<>();

    Parties(FhirContext context) throws IOException {
        this.terser = context.newTerser();
        Properties file = new Properties();
        try (InputStream in = Objects.requireNonNull(Parties.class.getResourceAsStream(FILE))) {
            file.load(in);
        }
        file.stringPropertyNames().stream()
                .sorted()
                .forEach(path -> elements.computeIfAbsent(path.split("\\.", 2)[0], type -> new ArrayList<>())
                        .add(new Element(
                                path, Says.valueOf(file.getProperty(path).toUpperCase(Locale.ROOT)))));
    }

    List<Element> of(Resource resource) {
        return elements.getOrDefault(resource.fhirType(), List.of());
    }

    /** An element of a resource type that names parties. */
    final class Element {

        private final String path;
        private final Says says;

        private Element(String path, Says says) {
            this.path = path;
            this.says = says;
        }

        String path() {
            return path;
        }

        Says says() {
            return says;
        }

        /** References as they are written, without version. */
        Set<String> in(Resource resource) {
            Set<String> named = new TreeSet<>();
            terser.getValues(resource, path, Reference.class).stream()
                    .filter(Reference::hasReference)
                    .forEach(each -> named.add(each.getReferenceElement()
                            .toUnqualifiedVersionless()
                            .getValue()));
            return named;
        }
    }
}
