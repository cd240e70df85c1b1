package org.xinglin.access.audit;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.xinglin.fhirserver.RefusedStart;

/** Audit is on wherever callers are asked who they are, and in the open mode by setting. */
public final class AuditIsOn implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return in(context.getEnvironment());
    }

    static boolean in(Environment environment) {
        Binder settings = Binder.get(environment);
        boolean open = settings.bind("xinglin.security.mode", String.class)
                .orElse("open")
                .equals("open");
        boolean wanted = settings.bind("xinglin.audit.enabled", Boolean.class).orElse(!open);
        if (!open && !wanted) {
            throw new RefusedStart(
                    "xinglin.audit.enabled=false, but this server holds people's records.",
                    "Leave the setting out: only the open mode, on one machine and for synthetic people, goes without audit.");
        }
        return wanted;
    }
}
