package org.xinglin.guide.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Our Chinese for the words of HL7's renderers fits the library that we build with. */
class PhrasesTests {

    private static final Pattern GAP = Pattern.compile("\\{\\d+}|<param name=\"cs\"/>");

    @Test
    void theyTranslateWhatTheLibrarySaysAndKeepItsGaps() throws IOException {
        Properties english = read(Objects.requireNonNull(
                PhrasesTests.class.getResourceAsStream("/rendering-phrases.properties"), "the library's phrases"));
        Properties chinese =
                read(Files.newInputStream(Path.of("src/main/resources/rendering-phrases_zh_CN.properties")));

        assertThat(english.stringPropertyNames()).containsAll(chinese.stringPropertyNames());
        assertThat(chinese.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(key ->
                        assertThat(gaps(chinese.getProperty(key))).as(key).isEqualTo(gaps(english.getProperty(key))));
    }

    private static Set<String> gaps(String phrase) {
        Set<String> gaps = new TreeSet<>();
        Matcher gap = GAP.matcher(phrase);
        while (gap.find()) {
            gaps.add(gap.group());
        }
        return gaps;
    }

    private static Properties read(InputStream in) throws IOException {
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties;
        }
    }
}
