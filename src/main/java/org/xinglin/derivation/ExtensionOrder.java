package org.xinglin.derivation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;

/**
 * The order of the extensions of a record. It means nothing in FHIR, but a record that differs from the stored one in nothing else
 * would be stored as another version.
 */
public final class ExtensionOrder {

    private ExtensionOrder() {}

    /** Puts the extensions that the stored version has, too, in its order, and those that it has not behind them. */
    public static void asStored(DomainResource stored, DomainResource sent) {
        List<Extension> order = stored.getExtension();
        sent.getExtension().sort(Comparator.comparingInt(each -> place(order, each)));
    }

    private static int place(List<Extension> order, Extension wanted) {
        return IntStream.range(0, order.size())
                .filter(place -> order.get(place).equalsDeep(wanted))
                .findFirst()
                .orElse(order.size());
    }
}
