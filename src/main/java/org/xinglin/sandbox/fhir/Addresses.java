package org.xinglin.sandbox.fhir;

import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.StringType;

/** Addresses with their division. */
final class Addresses {

    private Addresses() {}

    static Address of(String text, String division) {
        Address address = new Address().setText(text);
        address.addExtension(Systems.extension("administrative-division"), new StringType(division));
        return address;
    }
}
