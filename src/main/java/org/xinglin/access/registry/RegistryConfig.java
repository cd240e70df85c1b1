package org.xinglin.access.registry;

import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.xinglin.fhirserver.RefusedStart;

/** Who there is, where tokens are asked for. */
class RegistryConfig {

    private static final String MODE = "xinglin.security.mode";

    private RegistryConfig() {}

    /** Whoever gives the tokens must know to whom; whoever takes those of somebody else may leave it to the file for whom they act. */
    static final class FileIsAsked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String mode = context.getEnvironment().getProperty(MODE);
            return "embedded".equals(mode)
                    || ("external".equals(mode)
                            && StringUtils.hasText(context.getEnvironment().getProperty("xinglin.access.file")));
        }
    }

    /** Somebody else gives the tokens, and they say all. */
    static final class FileIsNotAsked implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return "external".equals(context.getEnvironment().getProperty(MODE))
                    && !new FileIsAsked().matches(context, metadata);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(FileIsAsked.class)
    static class OfTheFile {

        @Bean
        FileRegistry registry(AccessProperties settings) {
            Path file = settings.file();
            if (file == null) {
                throw new RefusedStart(
                        "xinglin.security.mode=embedded 需要客户端和用户的名单 | needs to know who there is: XINGLIN_ACCESS_FILE is not set.",
                        "用 XINGLIN_ACCESS_FILE 指明名单文件。| Set XINGLIN_ACCESS_FILE to the file of clients and users.");
            }
            return new FileRegistry(file, settings.keyHosts());
        }

        @Bean
        RegistryWatch registryWatch(
                FileRegistry registry, Organisations organisations, People people, AccessProperties settings) {
            return new RegistryWatch(registry, organisations, people, settings);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(FileIsNotAsked.class)
    static class OfNobody {

        @Bean
        Registry registry() {
            return AccessFile.EMPTY;
        }
    }
}
