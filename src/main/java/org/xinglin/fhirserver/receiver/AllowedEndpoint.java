package org.xinglin.fhirserver.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.xinglin.fhirserver.RefusedStart;

/**
 * One entry of the list of endpoints.
 *
 * @param path with which the paths of endpoints begin, without a slash at the end; empty for all
 */
record AllowedEndpoint(String scheme, String host, int port, String path) {

    /** @throws RefusedStart if it is no address */
    static AllowedEndpoint of(String text) {
        try {
            URI uri = URI.create(text.strip());
            if (isPlain(uri)) {
                return new AllowedEndpoint(
                        scheme(uri),
                        Hosts.normal(uri.getHost()),
                        port(uri),
                        uri.getRawPath().replaceFirst("/+$", ""));
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        throw new RefusedStart(
                "xinglin.subscriptions.allowed-endpoints has " + text + ", which is no address.",
                "Write scheme, host and port, and if need be the beginning of a path: https://his.example.org/hooks.");
    }

    private static final Pattern TWOFOLD =
            Pattern.compile("(?i).*(/\\.{1,2}(/.*)?|//.*|%2e.*|%2f.*|%5c.*|%00.*|\\\\.*|;.*)");

    /** Whether its host is one, for us as for whoever connects to it. */
    static boolean hasPlainHost(URI uri) {
        return uri.getHost() != null && uri.getRawUserInfo() == null && !Hosts.isDisguised(uri.getHost());
    }

    /** Whether nothing in it can be read in two ways, by us and by whoever it is sent to. */
    static boolean isPlain(URI uri) {
        return hasPlainHost(uri)
                && ("http".equals(scheme(uri)) || "https".equals(scheme(uri)))
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && !TWOFOLD.matcher(uri.getRawPath()).matches();
    }

    boolean covers(URI uri) {
        String asked = uri.getRawPath();
        return scheme.equals(scheme(uri))
                && host.equals(Hosts.normal(uri.getHost()))
                && port == port(uri)
                && (asked.equals(path) || asked.startsWith(path + "/") || path.isEmpty());
    }

    /** Whether the entry itself names this address of a machine of the house: as it is, or as {@code localhost}. */
    boolean names(String hostAsked, InetAddress address) {
        return host.equals(Hosts.normal(hostAsked))
                && (Hosts.literal(host).filter(address::equals).isPresent()
                        || (Hosts.isLocalhost(host) && address.isLoopbackAddress()));
    }

    private static String scheme(URI uri) {
        return String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    }

    private static int port(URI uri) {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return "https".equals(scheme(uri)) ? 443 : 80;
    }
}
