package org.xinglin.constitution.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Patient;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * A resident carries since when he is to be assessed from his registration on, and a sender who does not know of it does
 * not lose it.
 */
@Component
@Interceptor(order = HookOrder.KEPT_BY_THE_SERVER)
final class DueDateHook implements FhirHook {

    private final DueDates dueDates;

    DueDateHook(DueDates dueDates) {
        this.dueDates = dueDates;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(IBaseResource resource) {
        if (resource instanceof Patient patient && DueDates.kept(patient).isEmpty()) {
            dueDates.beforeAnyAssessment(patient).ifPresent(due -> DueDates.keep(patient, due));
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(IBaseResource before, IBaseResource resource) {
        if (!(resource instanceof Patient patient) || !(before instanceof Patient stored)) {
            return;
        }
        Optional<LocalDate> initial = dueDates.beforeAnyAssessment(patient);
        Optional<String> kept = DueDates.kept(stored);
        Optional<String> sent = DueDates.kept(patient);
        boolean neverAssessed = kept.isEmpty()
                || kept.equals(dueDates.beforeAnyAssessment(stored).map(LocalDate::toString));
        if (sent.isEmpty() || (neverAssessed && sent.equals(kept))) {
            (neverAssessed ? initial : kept.map(LocalDate::parse)).ifPresent(due -> DueDates.keep(patient, due));
        }
    }
}
