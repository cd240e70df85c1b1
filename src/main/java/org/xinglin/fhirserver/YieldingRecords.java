package org.xinglin.fhirserver;

import org.hl7.fhir.r4.model.Resource;

/**
 * Marks a bean that knows records which do not hold fast what they refer to: what the server itself derived from a record
 * does not forbid that the record is deleted. Whoever derived it hears of the deletion and draws the conclusion.
 */
@FunctionalInterface
public interface YieldingRecords {

    /**
     * @param referring the current version of a record that refers to one which is to be deleted
     * @param deleted the latter's type and id, as a reference has them
     */
    boolean yields(Resource referring, String deleted);
}
