package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.i18n.Msg;
import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.CallersReach;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/** An update of something out of reach is answered like a read of it, as what is not there. It would be taken for a new one. */
@Component
@Interceptor(order = HookOrder.CONTRACT)
final class IdsBeyondReach implements FhirHook {

    private static final String TAKEN =
            "SELECT EXISTS (SELECT FROM public.hfj_resource WHERE res_type = ? AND fhir_id = ?)";

    /** The library's number for what a read does not find. */
    private static final int NOT_KNOWN = 2001;

    private final ObjectProvider<CallersReach> caller;
    private final JdbcTemplate jdbc;

    IdsBeyondReach(ObjectProvider<CallersReach> caller, JdbcTemplate jdbc) {
        this.caller = caller;
        this.jdbc = jdbc;
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void creating(IBaseResource resource, @Nullable RequestDetails request) {
        String type = resource.fhirType();
        String id = resource.getIdElement().getIdPart();
        if (id != null
                && caller.stream().anyMatch(each -> each.current().isBounded())
                && Boolean.TRUE.equals(jdbc.queryForObject(TAKEN, Boolean.class, type, id))) {
            throw new ResourceNotFoundException(Msg.code(NOT_KNOWN) + "Resource " + type + "/" + id + " is not known");
        }
    }
}
