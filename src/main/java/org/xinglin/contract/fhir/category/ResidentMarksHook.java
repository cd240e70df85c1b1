package org.xinglin.contract.fhir.category;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;
import org.xinglin.derivation.OverruledExtensions;
import org.xinglin.fhirserver.Derived;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.WriteWarnings;

/**
 * A resident carries his categories of age and his due days from his registration on; what the server keeps is not lost by an
 * update that does not know of it. What a client says in its place gives way to it, and the client is told.
 */
@Interceptor(order = HookOrder.STAYS_AS_KEPT)
final class ResidentMarksHook implements FhirHook {

    private final SingletonSupplier<ResidentStanding> standing;
    private final WriteWarnings warnings;

    /** @param standing asked for at the first write: it needs the storage, which needs its hooks */
    ResidentMarksHook(ObjectProvider<ResidentStanding> standing, WriteWarnings warnings) {
        this.standing = SingletonSupplier.of(standing::getObject);
        this.warnings = warnings;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource, @Nullable RequestDetails request) {
        if (resource instanceof Patient patient && !Derived.isMarked(patient)) {
            OverruledExtensions stated = stated(patient);
            standing.obtain().begin(patient);
            warnings.add(patient, stated.issues(patient), request);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource, @Nullable RequestDetails request) {
        if (before instanceof Patient stored && resource instanceof Patient patient && !Derived.isMarked(patient)) {
            OverruledExtensions stated = stated(patient);
            standing.obtain().carry(stored, patient);
            warnings.add(patient, stated.issues(patient), request);
        }
    }

    private OverruledExtensions stated(Patient patient) {
        Set<String> kept = standing.obtain().kept();
        return OverruledExtensions.of(patient, extension -> ResidentMarks.isKept(extension, kept));
    }
}
