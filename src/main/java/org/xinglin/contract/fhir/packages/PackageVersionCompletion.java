package org.xinglin.contract.fhir.packages;

import java.util.function.Supplier;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.contract.domain.ServicePackage;
import org.xinglin.contract.fhir.ContractPlans;
import org.xinglin.contract.fhir.Packages;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.RecordCompletion;

/** A contract that names a package without a version is for the version that is offered now: it stays so when another comes. */
final class PackageVersionCompletion implements RecordCompletion {

    private static final Caller CALLER = Caller.task("package-version");

    private final Supplier<Packages> packages;

    /** @param packages asked for at the first contract that needs it: the storage, where they are, needs this to begin with */
    PackageVersionCompletion(Supplier<Packages> packages) {
        this.packages = packages;
    }

    @Override
    public void complete(Resource record) {
        if (record instanceof CarePlan plan && ContractPlans.isOne(plan)) {
            plan.getInstantiatesCanonical().forEach(this::complete);
        }
    }

    private void complete(CanonicalType named) {
        String url = named.getValue();
        if (url != null && !url.contains("|")) {
            packages.get().current(CALLER, url).map(ServicePackage::canonical).ifPresent(named::setValue);
        }
    }
}
