package org.xinglin.acceptance;

import java.util.Map;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** A value's type is one of those that its definition lists, and the value obeys that type. */
final class TypeCheck implements Check {

    private final Map<String, Check> byType;

    TypeCheck(Map<String, Check> byType) {
        this.byType = Map.copyOf(byType);
    }

    @Override
    public void check(Base value, Resource resource) {
        Check check = byType.get(value.fhirType());
        if (check == null) {
            throw Doubt.TYPE.raised();
        }
        check.check(value, resource);
    }
}
