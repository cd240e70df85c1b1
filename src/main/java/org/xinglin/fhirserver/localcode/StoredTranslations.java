package org.xinglin.fhirserver.localcode;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Coding;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.xinglin.fhirserver.ThisTransaction;
import org.xinglin.fhirserver.recognition.CodeTranslations;

/**
 * What local codes mean by the maps in force. A transaction that meets a local code asks the database once whether what this node
 * remembers is still so; one without pays nothing.
 */
@Component
final class StoredTranslations implements CodeTranslations {

    private final LocalCodeTable table;
    private final MappedSystems systems;
    private volatile Remembered remembered = new Remembered(-1, Map.of());

    private record Remembered(long version, Map<LocalCode, List<Coding>> meanings) {}

    private record Consulted(Map<LocalCode, List<Coding>> meanings) implements TransactionSynchronization {}

    StoredTranslations(LocalCodeTable table, MappedSystems systems) {
        this.table = table;
        this.systems = systems;
    }

    @Override
    public List<Coding> of(Coding sent) {
        if (sent.getCode() == null || !systems.isLocal(sent.getSystem())) {
            return List.of();
        }
        return inForce().getOrDefault(new LocalCode(sent.getSystem(), sent.getCode()), List.of()).stream()
                .map(Coding::copy)
                .toList();
    }

    private Map<LocalCode, List<Coding>> inForce() {
        return TransactionSynchronizationManager.isSynchronizationActive()
                ? ThisTransaction.the(Consulted.class, () -> new Consulted(current()))
                        .meanings()
                : current();
    }

    /** The number is read first: what is remembered under it is never older than it says. */
    private Map<LocalCode, List<Coding>> current() {
        long version = table.version();
        Remembered known = remembered;
        if (known.version() != version) {
            known = new Remembered(version, table.inForce());
            remembered = known;
        }
        return known.meanings();
    }
}
