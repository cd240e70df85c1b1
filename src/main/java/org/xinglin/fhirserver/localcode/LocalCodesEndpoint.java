package org.xinglin.fhirserver.localcode;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.stereotype.Component;

/**
 * {@code POST /actuator/localcodes}: applies the maps in force to what is stored already. It is recorded at once and done by and by,
 * also after a crash; {@code /actuator/events?listener=stored-records} says how much is left.
 */
@Component
@Endpoint(id = "localcodes")
final class LocalCodesEndpoint {

    private final StoredCarriers carriers;

    LocalCodesEndpoint(StoredCarriers carriers) {
        this.carriers = carriers;
    }

    /** How many records carry codes of maps; a record that stays the same gets no version. */
    @WriteOperation
    public Map<String, Integer> apply() {
        return Map.of("records", carriers.recordAll());
    }
}
