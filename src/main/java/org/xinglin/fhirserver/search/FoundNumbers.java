package org.xinglin.fhirserver.search;

import ca.uhn.fhir.jpa.dao.IResultIterator;
import ca.uhn.fhir.jpa.model.dao.JpaPid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** The numbers of resources that are known already, as the library takes those of a search. */
final class FoundNumbers implements IResultIterator<JpaPid> {

    private final Iterator<JpaPid> numbers;
    private int taken;

    FoundNumbers(List<JpaPid> numbers) {
        this.numbers = numbers.iterator();
    }

    @Override
    public boolean hasNext() {
        return numbers.hasNext();
    }

    @Override
    public JpaPid next() {
        taken++;
        return numbers.next();
    }

    @Override
    public int getSkippedCount() {
        return 0;
    }

    @Override
    public int getNonSkippedCount() {
        return taken;
    }

    @Override
    public Collection<JpaPid> getNextResultBatch(long size) {
        List<JpaPid> batch = new ArrayList<>();
        while (batch.size() < size && hasNext()) {
            batch.add(next());
        }
        return batch;
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
