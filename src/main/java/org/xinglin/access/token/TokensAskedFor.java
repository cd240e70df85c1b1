package org.xinglin.access.token;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** In every mode but the open one. */
final class TokensAskedFor implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !"open".equals(context.getEnvironment().getProperty("xinglin.security.mode"));
    }
}
