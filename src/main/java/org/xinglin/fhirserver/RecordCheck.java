package org.xinglin.fhirserver;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.refusal.Issue;

/**
 * Marks a bean that looks at records as they come in, by any way, beside their profiles: for what no profile can ask, such as
 * that a reading is not from the future. {@code $validate} asks it, too.
 */
@FunctionalInterface
public interface RecordCheck {

    /**
     * What is to be said of a record, which has been completed before. One issue that blocks refuses it with status 422,
     * warnings and notices are told to the sender.
     *
     * @return issues with places as they are in the record ({@code Observation.subject})
     */
    List<Issue> issues(Resource record);

    /**
     * The same where it is known who sends the record: a check that looks at other records tells nobody of what he may not
     * read.
     *
     * @param caller for whom the record is written
     */
    default List<Issue> issues(Resource record, Caller caller) {
        return issues(record);
    }
}
