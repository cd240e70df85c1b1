package org.xinglin.fhirserver;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Resource;

/**
 * What a {@link Query} has found.
 *
 * @param items in the order that was asked for
 * @param more whether there are matches beyond the limit; never without a limit
 */
public record Found<T extends Resource>(List<T> items, boolean more) {

    public Found {
        items = List.copyOf(items);
    }

    public Stream<T> stream() {
        return items.stream();
    }

    public Optional<T> first() {
        return items.stream().findFirst();
    }
}
