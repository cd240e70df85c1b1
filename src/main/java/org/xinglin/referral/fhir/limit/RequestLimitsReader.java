package org.xinglin.referral.fhir.limit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Library;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.Release;
import org.xinglin.referral.domain.RequestLimits;
import org.xinglin.referral.domain.RequestLimits.Limit;
import org.xinglin.referral.domain.WorkingDays;

/**
 * Reads the limits that Library {@code request-limits} publishes. What it says and this server does not know is an error: half
 * a rule is another rule.
 */
final class RequestLimitsReader {

    private static final String LIBRARY = "request-limits";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The content as it is published; words about it are for readers. */
    private record Published(
            String id, String version, JsonNode title, JsonNode sources, WorkingDay workingDay, List<Row> limits) {}

    private record WorkingDay(List<String> days, List<String> holidays, List<String> transferred, JsonNode rule) {}

    private record Row(
            String step,
            @Nullable Set<String> kinds,
            @Nullable Set<String> priorities,
            @Nullable String within,
            int workingDays,
            JsonNode rule) {}

    private RequestLimitsReader() {}

    /** @throws IllegalStateException if the release has no such Library, or not as this server reads it */
    static RequestLimits read(Release release) {
        return release.all(Library.class).stream()
                .filter(library -> LIBRARY.equals(library.getIdElement().getIdPart()))
                .findFirst()
                .map(library -> read(new String(library.getContentFirstRep().getData(), StandardCharsets.UTF_8)))
                .orElseThrow(() -> new IllegalStateException("The release has no Library " + LIBRARY));
    }

    static RequestLimits read(String json) {
        try {
            Published published = MAPPER.readValue(json, Published.class);
            return new RequestLimits(
                    workingDays(published.workingDay()),
                    published.limits().stream().map(RequestLimitsReader::limit).toList());
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Library " + LIBRARY + ": " + wrong.getMessage(), wrong);
        }
    }

    private static WorkingDays workingDays(WorkingDay published) {
        return new WorkingDays(
                set(published.days(), day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT))),
                set(published.holidays(), LocalDate::parse),
                set(published.transferred(), LocalDate::parse));
    }

    private static Limit limit(Row row) {
        return new Limit(
                row.step(),
                row.kinds() == null ? Set.of() : row.kinds(),
                row.priorities() == null ? Set.of() : row.priorities(),
                Optional.ofNullable(row.within()).map(Duration::parse),
                row.workingDays());
    }

    private static <T> Set<T> set(List<String> texts, Function<String, T> read) {
        return texts.stream().map(read).collect(Collectors.toSet());
    }
}
