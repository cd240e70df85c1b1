package org.xinglin.fhirserver.browser;

import static org.xinglin.fhirserver.browser.PageText.escape;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** JSON to read: a line for each value, and links where it points to something of this server. */
final class JsonHtml {

    /** Numbers as they were sent, zeros at the end included. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private static final Pattern LINE = Pattern.compile("(?<indent> *)(?:\"(?<name>[^\"]+)\" : )?(?<value>.*)");
    private static final Pattern TEXT = Pattern.compile("\"(?<text>.*)\"(?<comma>,?)");
    private static final Pattern RELATIVE =
            Pattern.compile("[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}(?:/_history/[A-Za-z0-9.-]{1,64})?");
    private static final String CANONICAL = "https://xinglin-fhir.github.io/ig/";

    private final String base;

    /** @param base the server's own FHIR base, without a slash at its end */
    JsonHtml(String base) {
        this.base = base;
    }

    static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String of(JsonNode json) {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        try {
            return JSON.writer(printer)
                    .writeValueAsString(json)
                    .lines()
                    .map(this::line)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return escape(line);
        }
        String name = parts.group("name");
        return parts.group("indent")
                + (name == null ? "" : "<b>\"" + escape(name) + "\"</b>: ")
                + value(name == null ? "" : name, parts.group("value"));
    }

    private String value(String name, String written) {
        Matcher text = TEXT.matcher(written);
        if (!text.matches()) {
            return escape(written);
        }
        String said = escape(text.group("text"));
        return target(name, text.group("text"))
                .map(target -> "\"<a href=\"" + escape(target) + "\">" + said + "</a>\"" + text.group("comma"))
                .orElseGet(() -> "<i>\"" + said + "\"</i>" + text.group("comma"));
    }

    /** Addresses of this server alone, and of its guide: what a client has stored leads nowhere else. */
    private Optional<String> target(String name, String text) {
        if (text.indexOf('\\') >= 0) {
            return Optional.empty();
        }
        if (text.startsWith(base + "/")) {
            return Optional.of("/fhir" + text.substring(base.length()));
        }
        if (text.startsWith(CANONICAL)) {
            return Optional.of("/ig/" + text.substring(CANONICAL.length()));
        }
        boolean relative = name.equals("reference") && RELATIVE.matcher(text).matches();
        return relative ? Optional.of("/fhir/" + text) : Optional.empty();
    }
}
