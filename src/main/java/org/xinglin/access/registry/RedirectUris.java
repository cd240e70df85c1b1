package org.xinglin.access.registry;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/** Where a browser may be sent with a code: OAuth 2.0 for Native Apps (RFC 8252), and RFC 9700, section 2.1. */
final class RedirectUris {

    private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

    private RedirectUris() {}

    static List<String> read(Entry entry) {
        List<String> uris = entry.texts("redirect-uris");
        for (String text : uris) {
            if (!isFit(text)) {
                entry.mistake(
                        "redirect-uris",
                        "“" + text + "”不能作为回调地址：须为 https，或本机（127.0.0.1、localhost）的 http，或应用自有的协议名（其中含点），且不带 #。",
                        "\"" + text
                                + "\" is no redirect URI: it is https, or http of the machine itself, or a scheme of the app's own (with a dot in it), without fragment.");
            }
        }
        return uris;
    }

    private static boolean isFit(String text) {
        try {
            URI uri = new URI(text);
            if (uri.getScheme() == null
                    || uri.getRawFragment() != null
                    || uri.getRawUserInfo() != null
                    || text.contains("*")) {
                return false;
            }
            return switch (uri.getScheme()) {
                case "https" -> uri.getHost() != null;
                case "http" -> uri.getHost() != null && OWN_MACHINE.contains(uri.getHost());
                default -> uri.getScheme().contains(".");
            };
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
