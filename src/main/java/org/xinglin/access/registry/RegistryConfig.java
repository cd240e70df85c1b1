package org.xinglin.access.registry;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xinglin.fhirserver.RefusedStart;

/** Who there is, where tokens are asked for. */
class RegistryConfig {

    private RegistryConfig() {}

    /** The server gives the tokens: it must know whom. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
    static class Embedded {

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

    /** Somebody else gives the tokens, and may leave it to the file for whom a client acts. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "external")
    static class External {

        @Bean
        Registry registry(AccessProperties settings) {
            return settings.file() == null ? AccessFile.EMPTY : new FileRegistry(settings.file(), settings.keyHosts());
        }
    }
}
