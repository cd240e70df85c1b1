package org.xinglin.access.token;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Under which addresses this server gives and takes tokens. Set, they are the same whatever a request says of itself. Not set,
 * the server is for its own machine, and they are as it is addressed there: each node at its own port.
 */
public final class Addresses {

    private static final Set<String> MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String BASE = "/fhir";

    private final @Nullable String issuer;
    private final @Nullable String audience;

    /**
     * @param issuer who gives the tokens (RFC 8414, section 2); null where that follows from the audience
     * @param audience the address of the FHIR base; null where it is not set
     * @throws RefusedStart if one is no address, or does not follow from the other
     */
    Addresses(@Nullable String issuer, @Nullable String audience) {
        this.audience = blank(audience) ? null : checked("XINGLIN_SECURITY_AUDIENCE", String.valueOf(audience));
        if (!blank(issuer)) {
            this.issuer = checked("XINGLIN_SECURITY_ISSUER", String.valueOf(issuer));
        } else if (this.audience == null) {
            this.issuer = null;
        } else if (this.audience.endsWith(BASE)) {
            this.issuer = this.audience.substring(0, this.audience.length() - BASE.length());
        } else {
            throw new RefusedStart(
                    "XINGLIN_SECURITY_AUDIENCE=" + audience + " does not end with " + BASE
                            + ": under which address tokens are given does not follow from it.",
                    "Set XINGLIN_SECURITY_ISSUER to the server's address without " + BASE + ".");
        }
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String checked(String setting, String address) {
        if (!address.matches("https?://[^\\s/?#@]+(/[^\\s?#]*[^\\s?#/])?")) {
            throw new RefusedStart(
                    setting + "=" + address + " is no address.",
                    "Write it as clients do, without a slash at the end: https://fhir.example.org/fhir.");
        }
        return address;
    }

    boolean areSet() {
        return audience != null;
    }

    @Nullable
    String issuer() {
        return issuer;
    }

    /** @param servedAt scheme, host and port of the request at hand */
    public String issuer(String servedAt) {
        return issuer == null ? servedAt : issuer;
    }

    /** The FHIR base: {@code CapabilityStatement.implementation.url}, and the audience of tokens. */
    public String fhirBase(String servedAt) {
        return audience == null ? servedAt + BASE : audience;
    }

    /** Whether tokens of this issuer are ours: where it is not set, of any node of this machine. */
    boolean isIssuer(String claimed) {
        return issuer == null ? isMachine(claimed) : issuer.equals(claimed);
    }

    boolean isFhirBase(String claimed) {
        return audience == null ? claimed.endsWith(BASE) && isMachine(claimed) : audience.equals(claimed);
    }

    private static boolean isMachine(String address) {
        return MACHINE.stream().anyMatch(host -> address.matches("https?://\\Q" + host + "\\E(:[0-9]{1,5})?(/fhir)?"));
    }

    /** Whether the server may be addressed by this host name. */
    boolean isServedAs(String host) {
        return areSet() || MACHINE.contains(host.toLowerCase(Locale.ROOT)) || host.equals("::1");
    }
}
