package org.xinglin.acceptance;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/** A structure that is still being compiled when something in it refers to it: an Identifier's assigner has an identifier. */
final class LateCheck implements Check {

    private volatile Check check = Check.doubt(Doubt.UNSUPPORTED);

    void is(Check compiled) {
        check = compiled;
    }

    @Override
    public void check(Base value, Resource resource) {
        check.check(value, resource);
    }
}
