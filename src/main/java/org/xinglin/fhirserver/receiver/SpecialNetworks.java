package org.xinglin.fhirserver.receiver;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import java.net.InetAddress;
import java.util.List;
import org.xinglin.fhirserver.refusal.DataFile;

/** Which addresses are no place on the public internet: {@code subscriptions/special-networks.yaml}. */
final class SpecialNetworks {

    private record Row(String network, String of) {}

    private record Rows(
            String version,
            String source,
            List<Row> never,
            @JsonProperty("private") List<Row> house) {}

    private final List<Network> never;
    private final List<Network> house;

    SpecialNetworks() {
        Rows rows = DataFile.read("/subscriptions/special-networks.yaml", new TypeReference<Rows>() {});
        never = networks(rows.never());
        house = networks(rows.house());
    }

    private static List<Network> networks(List<Row> rows) {
        return rows.stream().map(row -> Network.of(row.network())).toList();
    }

    /** Link-local, metadata of clouds, multicast, and IPv6 that hides an IPv4 address. */
    boolean isNever(InetAddress address) {
        return !address.isLoopbackAddress() && never.stream().anyMatch(network -> network.contains(address));
    }

    /** Of this machine, or of a network of the house. */
    boolean isPrivate(InetAddress address) {
        return house.stream().anyMatch(network -> network.contains(address));
    }
}
