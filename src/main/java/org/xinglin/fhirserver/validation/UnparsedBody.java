package org.xinglin.fhirserver.validation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinglin.fhirserver.refusal.BodyFaults;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;

/**
 * Finds the faults of each record in a body that the parser refuses: the body itself, or those that a Bundle or Parameters hold.
 * Whoever sends a body that is too large to be searched learns of the fault that the parser met.
 */
final class UnparsedBody implements BodyFaults {

    private static final Logger log = LoggerFactory.getLogger(UnparsedBody.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What holds records, and in which of its lists. */
    private static final Map<String, String> HOLDERS = Map.of("Bundle", "entry", "Parameters", "parameter");

    /** Whoever has so many faults begins with them; looking for more of them costs. */
    private static final int ENOUGH = 100;

    /** A body is taken apart up to so many values: a hundred bytes each, beside the body itself. */
    private static final int VALUES_OF_A_BODY = 200_000;

    /** The records in a body are searched up to so many values together: a few kilobytes each, and some milliseconds for a few. */
    private static final int VALUES_SEARCHED = 20_000;

    /** In characters. The search holds several copies of a record. */
    private static final int LONGEST_RECORD = 1_000_000;

    private final UnparsedRecord record;

    UnparsedBody(UnparsedRecord record) {
        this.record = record;
    }

    @Override
    public List<Issue> of(String body, Issue first, Language language) {
        List<Issue> faults;
        try {
            faults = body.stripLeading().startsWith("<") ? ofRecord(body, language) : ofJson(body, language);
        } catch (JsonProcessingException | RuntimeException e) {
            // Whatever hinders the search, the sender is told what the parser found.
            log.debug("No further faults can be found in the body", e);
            faults = List.of();
        }
        if (faults.stream().anyMatch(fault -> isSame(fault, first))) {
            return faults;
        }
        List<Issue> all = new ArrayList<>();
        all.add(first);
        all.addAll(faults);
        return all;
    }

    private List<Issue> ofJson(String body, Language language) throws JsonProcessingException {
        if (values(body) > VALUES_OF_A_BODY) {
            return List.of();
        }
        JsonNode json = JSON.readTree(body);
        String type = json.path("resourceType").asText();
        String list = HOLDERS.get(type);
        if (list == null) {
            return ofRecord(body, language);
        }
        List<Issue> faults = new ArrayList<>();
        int searched = 0;
        for (int i = 0; i < json.path(list).size() && faults.size() < ENOUGH; i++) {
            JsonNode held = json.path(list).path(i).path("resource");
            if (held.isObject()) {
                String place = type + "." + list + "[" + i + "].resource";
                String text = held.toString();
                searched += values(text);
                if (searched > VALUES_SEARCHED) {
                    return faults;
                }
                for (Issue fault : ofRecord(text, language)) {
                    faults.add(fault.at(fault.expressions().stream()
                            .map(expression -> expression.replaceFirst("^\\w+", place))
                            .toArray(String[]::new)));
                }
            }
        }
        return faults;
    }

    private List<Issue> ofRecord(String text, Language language) {
        return text.length() > LONGEST_RECORD || values(text) > VALUES_SEARCHED
                ? List.of()
                : record.faults(text, language);
    }

    /** At least as many as there are: objects, lists and what is parted by commas; in XML, tags. */
    private static int values(String text) {
        int values = 0;
        for (int i = 0; i < text.length(); i++) {
            char at = text.charAt(i);
            if (at == '{' || at == '[' || at == ',' || at == '<') {
                values++;
            }
        }
        return values;
    }

    /** The parser names an element, and the validator its whole place. */
    private static boolean isSame(Issue fault, Issue first) {
        return fault.rule().equals(first.rule())
                || fault.expressions().stream()
                        .anyMatch(place -> first.expressions().stream()
                                .anyMatch(element -> place.replaceAll("\\[[^]]*]|\\.ofType\\(\\w+\\)", "")
                                        .matches("(.*\\.)?" + Pattern.quote(element) + "(\\[x])?")));
    }
}
