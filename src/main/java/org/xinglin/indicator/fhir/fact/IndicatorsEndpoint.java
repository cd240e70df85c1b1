package org.xinglin.indicator.fhir.fact;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/indicators}: has each resident counted anew, from the year on that is asked for. It is recorded at once and
 * done by and by, beside all else and also after a crash; {@code GET} says how many are still to come.
 */
@Component
@Endpoint(id = "indicators")
final class IndicatorsEndpoint {

    private final FactYears years;
    private final FactRebuild rebuild;

    IndicatorsEndpoint(FactYears years, FactRebuild rebuild) {
        this.years = years;
        this.rebuild = rebuild;
    }

    @ReadOperation
    public Map<String, Long> progress() {
        Map<String, Long> progress = new LinkedHashMap<>();
        progress.put("firstYear", (long) years.first());
        progress.put("lastYear", (long) years.last());
        progress.put("residents", rebuild.residents());
        progress.put("waiting", rebuild.waiting());
        return progress;
    }

    /** @param from the first year; without it those that are kept anyway */
    @WriteOperation
    public Map<String, Long> rebuild(@Nullable Integer from) {
        if (from != null) {
            years.from(from);
        }
        rebuild.record();
        return progress();
    }
}
