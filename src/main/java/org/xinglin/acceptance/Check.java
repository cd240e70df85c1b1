package org.xinglin.acceptance;

import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Resource;

/**
 * One thing that the validator would look at. A check that returns has proved that the validator finds no error there;
 * one that cannot prove it raises a doubt. It never says that something is wrong.
 */
@FunctionalInterface
interface Check {

    Check NOTHING = (value, resource) -> {};

    /**
     * @param value what is checked: an element, or the resource itself
     * @param resource the resource that the value stands in
     * @throws Doubtful if the value is not certainly valid
     */
    void check(Base value, Resource resource);

    /** A check that nothing passes. */
    static Check doubt(Doubt doubt) {
        return (value, resource) -> {
            throw doubt.raised();
        };
    }

    static Check all(java.util.List<Check> checks) {
        if (checks.size() == 1) {
            return checks.get(0);
        }
        Check[] each = checks.toArray(Check[]::new);
        return (value, resource) -> {
            for (Check check : each) {
                check.check(value, resource);
            }
        };
    }
}
