package org.xinglin;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.interceptor.api.Interceptor;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.HookOrder;

/** What runs when is said in one place, in the order in which it runs. */
class HookOrderTests {

    private static final Pattern ORDER_OF_ITS_OWN =
            Pattern.compile("@(?:Interceptor|Hook)\\([^)]*\\border\\s*=\\s*+(?!HookOrder\\.)[^,)]+");

    @Test
    void thePlacesAreListedInTheirOrder() throws IllegalAccessException {
        List<Integer> places = new ArrayList<>();
        for (Field place : HookOrder.class.getFields()) {
            places.add(place.getInt(null));
        }

        assertThat(places).isNotEmpty().isSorted();
    }

    @Test
    void eachHookStandsInAPlaceOfTheList() throws IllegalAccessException {
        List<Integer> places = new ArrayList<>();
        for (Field place : HookOrder.class.getFields()) {
            places.add(place.getInt(null));
        }
        JavaClasses hooks = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.xinglin");

        assertThat(hooks.stream().filter(hook -> hook.isAnnotatedWith(Interceptor.class)))
                .isNotEmpty()
                .allSatisfy(hook -> assertThat(
                                hook.getAnnotationOfType(Interceptor.class).order())
                        .isIn(places));
    }

    @Test
    void noHookHasANumberOfItsOwn() throws IOException {
        try (Stream<Path> code = Files.walk(Path.of("src/main/java"))) {
            assertThat(code.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(ORDER_OF_ITS_OWN
                                    .matcher(Files.readString(file))
                                    .results()
                                    .map(MatchResult::group))
                            .as("orders in %s", file)
                            .isEmpty());
        }
    }
}
