package org.xinglin.fhirserver;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.PrimitiveType;

/**
 * A primitive value without extensions. Nothing stands below it, which whoever walks through a record need not ask: most elements are
 * such, and the library makes an object of each child that they might have.
 */
public final class BareValue {

    private BareValue() {}

    public static boolean is(Base element) {
        return element instanceof PrimitiveType<?> value && !value.hasExtension();
    }
}
