package org.xinglin.fhirserver.receiver;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The host of an address: a name, or an IP address written out. */
final class Hosts {

    private static final Pattern FOUR_NUMBERS = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");

    /** What libraries read as an IPv4 address all the same (WHATWG URL, "ends in a number"): 2852039166, 0xa9fea9fe, 127.1, 0177.1. */
    private static final Pattern ENDS_IN_A_NUMBER = Pattern.compile("(.*\\.)?([0-9]+|0[xX][0-9a-fA-F]*)\\.?");

    private static final Pattern LEADING_ZERO = Pattern.compile("(.*\\.)?0[0-9].*");

    private Hosts() {}

    /** Whether it is an IPv4 address in another form than four decimal numbers: nobody writes one so who means no harm. */
    static boolean isDisguised(String host) {
        return ENDS_IN_A_NUMBER.matcher(host).matches()
                && (!FOUR_NUMBERS.matcher(host).matches()
                        || LEADING_ZERO.matcher(host).matches());
    }

    /** The address that is written out; empty for a name, which is not looked up. */
    static Optional<InetAddress> literal(String host) {
        boolean six = host.startsWith("[") && host.endsWith("]");
        if (!six && !FOUR_NUMBERS.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** As names are compared: without regard to case, and to the dot that ends a full name. */
    static String normal(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    /** A name of this machine (RFC 6761, section 6.3). */
    static boolean isLocalhost(String host) {
        String name = normal(host);
        return name.equals("localhost") || name.endsWith(".localhost");
    }
}
