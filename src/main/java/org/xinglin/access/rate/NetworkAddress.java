package org.xinglin.access.rate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Where a request comes from, as far as one caller cannot change it at will. */
final class NetworkAddress {

    /** What a provider gives to one customer at least (RFC 6177): within it the address is the customer's choice. */
    private static final int OWN_BYTES = 8;

    private NetworkAddress() {}

    /** @param address as the container writes it, without a name to look up */
    static String of(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), OWN_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
