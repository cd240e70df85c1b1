package org.xinglin.fhirserver.validation;

import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;

/**
 * The validator took an address apart and found no parts ({@code http://example.org} as a reference). Told from its
 * type, not from where it was thrown: what the JVM itself throws often comes without a stack trace once code is hot.
 */
final class UnreadableAddressException extends InvalidRequestException {

    private static final long serialVersionUID = 1;

    UnreadableAddressException(IndexOutOfBoundsException cause) {
        super("An address cannot be taken apart", cause);
    }
}
