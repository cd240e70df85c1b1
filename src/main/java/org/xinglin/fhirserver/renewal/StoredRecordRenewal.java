package org.xinglin.fhirserver.renewal;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.ChangeListener;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.RecordCompletion;
import org.xinglin.fhirserver.ResourceChanged;
import org.xinglin.kernel.Canonical;

/**
 * Stores a record once more: what completes records as they come in completes it, too. It hears of no change by itself; whoever
 * changes how records are completed has it told of those that are concerned. A record that stays the same gets no version.
 */
@Component
final class StoredRecordRenewal implements ChangeListener {

    static final String NAME = "stored-records";

    private static final Caller RENEWAL = Caller.task(NAME);

    private final FhirStore store;
    private final FhirContext context;
    private final List<RecordCompletion> completions;

    StoredRecordRenewal(FhirStore store, FhirContext context, List<RecordCompletion> completions) {
        this.store = store;
        this.context = context;
        this.completions = completions;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of();
    }

    @Override
    public void on(ResourceChanged change) {
        Class<? extends Resource> type = context.getResourceDefinition(change.type())
                .getImplementingClass()
                .asSubclass(Resource.class);
        store.read(RENEWAL, type, change.id())
                .filter(this::isIncomplete)
                .ifPresent(record -> store.transact(RENEWAL, again(record)));
    }

    private boolean isIncomplete(Resource record) {
        Resource completed = record.copy();
        completions.forEach(completion -> completion.complete(completed));
        return !completed.equalsDeep(record);
    }

    /** Our profiles are stamped anew: a record that is something else now is not held to what it was. */
    private static Bundle again(Resource record) {
        record.getMeta()
                .getProfile()
                .removeIf(profile -> String.valueOf(profile.getValue()).startsWith(Canonical.BASE));
        Bundle bundle = new Bundle().setType(BundleType.TRANSACTION);
        bundle.addEntry()
                .setResource(record)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(record.fhirType() + "/" + record.getIdPart())
                .setIfMatch("W/\"" + record.getMeta().getVersionId() + "\"");
        return bundle;
    }
}
