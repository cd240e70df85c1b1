package org.xinglin.fhirserver.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Where notifications may go. Whoever may subscribe would else make the server knock at any door of the network it stands in.
 *
 * <p>In the open mode, without a list, it is anywhere but to link-local addresses and those at which clouds hand out credentials. With a
 * list, and in the other modes, it is to what the list names alone; and if a host of the list is found at a private address, only
 * where that address or its network is named, too, for names lie (DNS rebinding).
 */
@Component
public final class AllowedEndpoints {

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Names {
        InetAddress[] resolve(String host) throws UnknownHostException;
    }

    private final SpecialNetworks special = new SpecialNetworks();
    private final @Nullable List<AllowedEndpoint> endpoints;
    private final List<Network> networks;
    private final Names names;

    @Autowired
    AllowedEndpoints(EndpointSettings settings, @Value("${xinglin.security.mode:open}") String mode) {
        this(settings, "open".equals(mode), InetAddress::getAllByName);
    }

    AllowedEndpoints(EndpointSettings settings, boolean open, Names names) {
        List<String> listed = settings.allowedEndpoints();
        this.endpoints = listed == null
                ? (open ? null : List.of())
                : listed.stream()
                        .filter(each -> !each.isBlank())
                        .map(AllowedEndpoint::of)
                        .toList();
        this.networks = settings.allowedNetworks().stream()
                .map(AllowedEndpoints::network)
                .toList();
        this.names = names;
    }

    private static Network network(String text) {
        try {
            return Network.of(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedStart(
                    "xinglin.subscriptions.allowed-networks has " + text + ", which is no network.",
                    "Write it as 10.20.0.0/16 or fd12:3456::/32.");
        }
    }

    /** Whether an endpoint is one that may be named. Of a host that has no address yet that is seen when it is sent to. */
    public boolean mayBeNamed(URI endpoint) {
        if (!isListed(endpoint)) {
            return false;
        }
        String host = endpoint.getHost();
        if (endpoints == null && Hosts.literal(host).isEmpty()) {
            // Nobody waits for names where nothing depends on them; what they stand for is looked at when it is sent
            // to.
            return true;
        }
        try {
            connectable(host);
            return true;
        } catch (RefusedAddress e) {
            return false;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    boolean isListed(URI endpoint) {
        return endpoints == null
                ? AllowedEndpoint.hasPlainHost(endpoint)
                : AllowedEndpoint.isPlain(endpoint) && endpoints.stream().anyMatch(each -> each.covers(endpoint));
    }

    /**
     * The addresses of a host to which a connection may be made.
     *
     * @throws RefusedAddress if it has addresses, and none of them is such
     * @throws UnknownHostException if it has none
     */
    InetAddress[] connectable(String host) throws UnknownHostException {
        InetAddress[] found = Arrays.stream(names.resolve(host))
                .filter(address -> isAllowed(host, address))
                .toArray(InetAddress[]::new);
        if (found.length == 0) {
            throw new RefusedAddress(host);
        }
        return found;
    }

    private boolean isAllowed(String host, InetAddress address) {
        if (special.isNever(address)) {
            return false;
        }
        return endpoints == null
                || !special.isPrivate(address)
                || networks.stream().anyMatch(network -> network.contains(address))
                || endpoints.stream().anyMatch(each -> each.names(host, address));
    }
}
