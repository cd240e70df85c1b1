package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;
import org.xinglin.fhirserver.refusal.Issue;
import org.xinglin.fhirserver.refusal.Language;
import org.xinglin.fhirserver.refusal.Outcomes;

/** Takes the cursor out of a request, before anybody asks what parameter that is. */
@Component
@Interceptor(order = HookOrder.CURSORS)
final class CursorHook implements FhirHook {

    static final String PARAMETER = "_cursor";

    private static final String READ = CursorHook.class.getName();
    private static final String WRITTEN = READ + ".written";

    private static final Set<RestOperationTypeEnum> PAGED = EnumSet.of(
            RestOperationTypeEnum.SEARCH_TYPE,
            RestOperationTypeEnum.HISTORY_INSTANCE,
            RestOperationTypeEnum.HISTORY_TYPE,
            RestOperationTypeEnum.HISTORY_SYSTEM);

    private final CursorSeal seal;
    private final Outcomes outcomes;

    CursorHook(CursorSeal seal, Outcomes outcomes) {
        this.seal = seal;
        this.outcomes = outcomes;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void take(RequestDetails request) {
        CurrentPage.end();
        String[] written = request.getParameters().get(PARAMETER);
        if (written == null || !PAGED.contains(request.getRestOperationType())) {
            return;
        }
        Map<String, String[]> others = new HashMap<>(request.getParameters());
        others.remove(PARAMETER);
        request.setParameters(others);
        boolean alone = written.length == 1
                && !others.containsKey(Constants.PARAM_OFFSET)
                && !(request instanceof ServletSubRequestDetails);
        Cursor cursor = Optional.of(written[0])
                .filter(each -> alone)
                .flatMap(seal::read)
                .filter(each -> each.search().equals(new AskedSearch(request).name()))
                .orElseThrow(() -> outcomes.badRequest(
                        Language.of(request),
                        Issue.error("cursor-invalid").at(PARAMETER).found(written[0])));
        request.getUserData().put(READ, cursor);
        request.getUserData().put(WRITTEN, written[0]);
        HistoryCursor.of(cursor).ifPresent(history -> history.takeUpBy(request));
    }

    static Optional<Cursor> of(RequestDetails request) {
        return Optional.ofNullable((Cursor) request.getUserData().get(READ));
    }

    /** As it stands in the address. */
    static Optional<String> writtenIn(RequestDetails request) {
        return Optional.ofNullable((String) request.getUserData().get(WRITTEN));
    }
}
