package org.xinglin.fhirserver.storage;

import java.util.function.BiConsumer;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;

/** The store that tests of rooms use behaves as the real one. */
class MemoryStoreTests extends FhirStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    FhirStore store() {
        return store;
    }

    @Override
    void onWrite(BiConsumer<Caller, Resource> hook) {
        store.onWrite(hook);
    }
}
