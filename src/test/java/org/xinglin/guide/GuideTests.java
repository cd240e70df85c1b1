package org.xinglin.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The built guide is whole: pages for all there is, links that lead somewhere, the messages that the tests expect. */
class GuideTests {

    private static final Path CONFORMANCE = Path.of("src/main/resources/conformance");
    private static final Path EXAMPLES = Path.of("src/test/resources/examples");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<Path, Set<String>> anchors = new HashMap<>();

    @Test
    void everyLinkAndAnchorResolves() {
        List<String> broken = new ArrayList<>();
        for (String folder : List.of("", "zh", "en")) {
            for (Path page : BuiltGuide.pages(folder)) {
                for (String link : BuiltGuide.links(BuiltGuide.read(page))) {
                    if (!resolves(page, link)) {
                        broken.add(page + " → " + link);
                    }
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private boolean resolves(Path page, String link) {
        // The page of the missing is shown at any depth, so its links begin at the server's root.
        String[] parts = link.split("#", 2);
        Path target = link.startsWith("/ig/")
                ? BuiltGuide.FOLDER.resolve(parts[0].substring("/ig/".length()))
                : parts[0].isEmpty()
                        ? page
                        : page.resolveSibling(BuiltGuide.decoded(parts[0])).normalize();
        if (!Files.isRegularFile(target)) {
            return false;
        }
        return parts.length == 1
                || anchors.computeIfAbsent(target, file -> BuiltGuide.anchors(BuiltGuide.read(file)))
                        .contains(BuiltGuide.decoded(parts[1]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyArtifactHasItsPage(String language) throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(CONFORMANCE)) {
            names = files.map(file -> file.getFileName().toString().replace(".json", ""))
                    .filter(name -> !name.startsWith("SearchParameter-") && !name.equals("index"))
                    .toList();
        }
        assertThat(names).isNotEmpty().allSatisfy(name -> {
            assertThat(BuiltGuide.FOLDER.resolve(language).resolve(name + ".html"))
                    .isRegularFile();
            assertThat(BuiltGuide.FOLDER.resolve(name + ".json")).isRegularFile();
        });
    }

    @Test
    void bothLanguagesHaveTheSamePages() {
        assertThat(names("zh")).isNotEmpty().isEqualTo(names("en"));
    }

    private static List<String> names(String language) {
        return BuiltGuide.pages(language).stream()
                .map(page -> page.getFileName().toString())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyBadExampleShowsWhatIsExpectedOfIt(String language) throws IOException {
        String examples = BuiltGuide.read(BuiltGuide.FOLDER.resolve(language).resolve("examples.html"));
        for (JsonNode expectation :
                JSON.readTree(EXAMPLES.resolve("expectations.json").toFile())) {
            String name = expectation.get("file").asText().replace(".json", "");
            assertThat(article(examples, name))
                    .as(name)
                    .contains("rules.html#" + expectation.get("rule").asText() + "\"")
                    .contains("class=\"" + expectation.get("severity").asText() + "\"")
                    .contains(HtmlUtils.htmlEscape(expectation.get("expression").asText()));
        }
    }

    /** An example on the profile's own page says the same as in the list of all. */
    @Test
    void aProfilesPageShowsItsBadExamples() {
        String page = BuiltGuide.read(BuiltGuide.FOLDER.resolve("zh/StructureDefinition-BloodPressure.html"));
        assertThat(article(page, "bad-blood-pressure-swapped"))
                .contains("blood-pressure-1", "收缩压必须高于舒张压")
                .doesNotContain("systolic pressure is higher");
    }

    @Test
    void theRenderersSpeakTheReadersLanguage() {
        assertThat(BuiltGuide.read(BuiltGuide.FOLDER.resolve("zh/StructureDefinition-Resident.html")))
                .contains(">说明与约束<", "固定值")
                .doesNotContain(">Description &amp; Constraints<");
        assertThat(BuiltGuide.read(BuiltGuide.FOLDER.resolve("en/StructureDefinition-Resident.html")))
                .contains(">Description &amp; Constraints<");
    }

    /** A clinician checks limits, too, and reads how far each rule is verified. */
    @Test
    void theRulesOfGradingAreShownWholeInTheReadersLanguage() {
        assertThat(BuiltGuide.read(BuiltGuide.FOLDER.resolve("zh/grading.html")))
                .contains("已核实（官方文本）", "<th scope=\"row\">收缩压</th>", "<td>≥ 50, ≤ 300</td>")
                .doesNotContain("verified (", "Default of this project");
        assertThat(BuiltGuide.read(BuiltGuide.FOLDER.resolve("en/grading.html")))
                .contains(
                        "verified (official text)",
                        "<th scope=\"row\">Systolic pressure</th>",
                        "Default of this project")
                .doesNotContain("已核实", "本项目的缺省值");
    }

    private static String article(String html, String example) {
        int from = html.indexOf("<article class=\"example bad\" id=\"" + example + "\"");
        assertThat(from).as(example).isNotNegative();
        return html.substring(from, html.indexOf("</article>", from));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyPageCanBeSearchedFor(String language) {
        String index = BuiltGuide.read(BuiltGuide.FOLDER.resolve("assets/search-" + language + ".js"));
        assertThat(names(language)).allSatisfy(page -> assertThat(index).contains("[\"" + page + "\",\""));
    }

    /** The script finds first what bears the very name. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyRuleIsFoundByItsKey(String language) throws IOException {
        JsonNode index = JSON.readTree(BuiltGuide.read(BuiltGuide.FOLDER.resolve("assets/search-" + language + ".js"))
                .replaceFirst("^window.guideIndex = ", "")
                .replaceFirst(";\\s*$", ""));
        Set<String> found = new HashSet<>();
        index.forEach(row -> {
            if (row.get(0).asText().equals("rules.html#" + row.get(1).asText())) {
                found.add(row.get(1).asText());
            }
        });
        Set<String> anchors = BuiltGuide.anchors(BuiltGuide.read(BuiltGuide.FOLDER.resolve(language + "/rules.html")));
        JsonNode catalogue = JSON.readTree(
                CONFORMANCE.resolve("CodeSystem-xinglin-rule.json").toFile());
        assertThat(catalogue.get("concept"))
                .hasSizeGreaterThan(200)
                .allSatisfy(rule -> assertThat(found).contains(rule.get("code").asText()));
        assertThat(anchors).containsAll(found);
    }

    /** What a reader cannot send as it stands is not printed as if he could. */
    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void noRequestHasGapsOrNeedsAFileThatNobodyHas(String language) {
        assertThat(BuiltGuide.pages(language))
                .allSatisfy(page -> assertThat(PrintedCode.of(page))
                        .noneMatch(code -> code.text().matches("(?s).*--data-binary @(?!-).*"))
                        .noneMatch(code -> code.text().matches("[A-Z][A-Za-z]+\\?.*….*"))
                        .noneMatch(code -> code.kind().equals("language-json"))
                        .noneMatch(code ->
                                code.kind().isEmpty() && code.text().matches("[A-Z][A-Za-z]+\\?[^<{\\s]*=[^<{\\s]*")));
    }

    @Test
    void theChinesePageOfSearchParametersIsChinese() {
        String page = BuiltGuide.read(BuiltGuide.FOLDER.resolve("zh/search-parameters.html"));
        List<String> texts = Pattern.compile(
                        "<td>(?:token|date|string|reference|quantity|uri|number|composite|special)</td>"
                                + "\\s*<td>([^<]*)</td>")
                .matcher(page)
                .results()
                .map(row -> row.group(1))
                .toList();
        assertThat(texts).hasSizeGreaterThan(300).allMatch(text -> text.matches("(?s).*[\\u4e00-\\u9fff].*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void pagesAreMadeForPeople(String language) {
        assertThat(BuiltGuide.pages(language)).allSatisfy(page -> {
            String html = BuiltGuide.read(page);
            assertThat(html.split("<h1", -1)).as("one heading").hasSize(2);
            assertThat(html)
                    .contains("<html lang=\"" + (language.equals("zh") ? "zh-CN" : "en") + "\">")
                    .contains("class=\"skip\" href=\"#content\"")
                    .doesNotContain("??")
                    .doesNotContain("<script>");
        });
    }
}
