package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Refuses entries whose id has no id in it ({@code /}): the library would look for a name where there is none. */
@Component
@Interceptor
final class EntryIdHook implements FhirHook {

    private final Outcomes outcomes;

    EntryIdHook(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void processing(IBaseBundle bundle, @Nullable RequestDetails request) {
        List<BundleEntryComponent> entries = ((Bundle) bundle).getEntry();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).hasResource()) {
                IdType id = entries.get(i).getResource().getIdElement();
                if (id.getValue() != null && !id.hasIdPart()) {
                    throw outcomes.badRequest(
                            Language.of(request),
                            Issue.error("id-invalid")
                                    .at("Bundle.entry[" + i + "].resource.id")
                                    .found(id.getValue()));
                }
            }
        }
    }
}
