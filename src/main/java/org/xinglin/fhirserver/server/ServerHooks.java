package org.xinglin.fhirserver.server;

import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.interceptor.executor.InterceptorService;
import java.util.List;

/**
 * The hooks as the servlet sees them: those of the server's own pointcuts. The storage asks its own service and, for what
 * comes in by HTTP, the servlet's too; were both to have them all, each storage hook would run twice.
 */
final class ServerHooks extends InterceptorService {

    private static final String SERVER = "SERVER_";

    private final IInterceptorService all;

    /** @param all the storage's service, where every hook is registered */
    ServerHooks(IInterceptorService all) {
        this.all = all;
    }

    @Override
    public boolean registerInterceptor(Object interceptor) {
        return all.registerInterceptor(interceptor);
    }

    @Override
    public boolean unregisterInterceptor(Object interceptor) {
        return all.unregisterInterceptor(interceptor);
    }

    @Override
    public List<Object> getAllRegisteredInterceptors() {
        return all.getAllRegisteredInterceptors();
    }

    @Override
    public boolean hasHooks(Pointcut pointcut) {
        return pointcut.name().startsWith(SERVER) && all.hasHooks(pointcut);
    }

    @Override
    public List<IInvoker> getInvokersForPointcut(Pointcut pointcut) {
        return hasHooks(pointcut) ? all.getInvokersForPointcut(pointcut) : List.of();
    }
}
