package org.xinglin.contract.fhir.packages;

import java.util.List;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.PlanDefinition;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.fhirserver.RecordCheck;
import org.xinglin.fhirserver.refusal.Issue;

/** Refuses a package that says what this server does not understand: contracts that name it would be owed something else. */
final class PackageCheck implements RecordCheck {

    private final Supplier<PackageReader> reader;

    /** @param reader asked for at the first package: its rules may be stored, and the storage needs its checks to begin with */
    PackageCheck(Supplier<PackageReader> reader) {
        this.reader = reader;
    }

    @Override
    public List<Issue> issues(Resource record) {
        if (!(record instanceof PlanDefinition plan) || !PackageReader.isOne(plan)) {
            return List.of();
        }
        try {
            reader.get().read(plan);
            return List.of();
        } catch (PackageReader.NotUnderstood other) {
            return List.of(
                    Issue.error("package-not-understood").at(other.place()).found(other.getMessage()));
        }
    }
}
