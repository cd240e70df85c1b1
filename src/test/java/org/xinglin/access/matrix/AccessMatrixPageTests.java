package org.xinglin.access.matrix;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;
import org.xinglin.guide.BuiltGuide;

/** What the guide prints of the authorisation matrix is what {@link AccessMatrixIT} executes. */
class AccessMatrixPageTests {

    private static final Pattern ROW = Pattern.compile("<tr data-row=\"matrix\">(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    private static final Map<String, String> ENGLISH = Map.ofEntries(
            entry("own", "the east's"),
            entry("other", "the west's"),
            entry("hidden", "as if it were not"),
            entry("scope", "scope missing"),
            entry("reach", "out of reach"),
            entry("role", "role missing"),
            entry("referenced", "referred to"),
            entry("moved", "so already"),
            entry("token", "token missing"),
            entry("readonly", "read-only"));

    private static final Map<String, String> CHINESE = Map.ofEntries(
            entry("own", "东乡"),
            entry("other", "西乡"),
            entry("yes", "可以"),
            entry("hidden", "如同没有"),
            entry("scope", "缺 scope"),
            entry("reach", "范围之外"),
            entry("role", "缺角色"),
            entry("referenced", "被引用"),
            entry("moved", "已经如此"),
            entry("token", "缺令牌"),
            entry("readonly", "只读"));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageHasTheRowsThatAreExecuted(String language) {
        String page = BuiltGuide.read(BuiltGuide.FOLDER.resolve(language + "/access-matrix.html"));
        Map<String, String> words = language.equals("en") ? ENGLISH : CHINESE;

        List<List<String>> printed = new ArrayList<>();
        Matcher rows = ROW.matcher(page);
        while (rows.find()) {
            printed.add(CELL.matcher(rows.group(1))
                    .results()
                    .map(cell -> HtmlUtils.htmlUnescape(
                            cell.group(1).replaceAll("<[^>]*>", "").strip()))
                    .toList());
        }

        assertThat(printed)
                .isEqualTo(AccessMatrix.read().rows().stream()
                        .map(row -> Stream.concat(
                                        Stream.of(row.type(), row.interaction(), words.get(row.whose())),
                                        row.answers().stream().map(answer -> words.getOrDefault(answer, answer)))
                                .toList())
                        .toList());
    }
}
