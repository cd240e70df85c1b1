package org.xinglin.fhirserver.receiver;

import java.net.UnknownHostException;

/** A host is not, or not any more, where the operator allows notifications to go. */
public final class RefusedAddress extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String host) {
        super(host + ": not allowed");
    }
}
