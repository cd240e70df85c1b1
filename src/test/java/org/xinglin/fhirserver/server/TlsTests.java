package org.xinglin.fhirserver.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The web server as it is set up here, with a certificate that is made for this test, by the settings that operators are told. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TlsTests {

    private static final String PASSWORD = "for-this-test";

    @TempDir
    private static Path folder;

    private static ServletWebServerApplicationContext server;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({ServletWebServerFactoryAutoConfiguration.class, SslAutoConfiguration.class})
    @ComponentScan("org.xinglin.fhirserver.header")
    @ConfigurationPropertiesScan("org.xinglin.fhirserver.header")
    @Import(HttpConfig.class)
    static class Server {

        @Bean
        ServletRegistrationBean<HttpServlet> answer() {
            return new ServletRegistrationBean<>(
                    new HttpServlet() {

                        private static final long serialVersionUID = 1L;

                        @Override
                        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
                        }
                    },
                    "/*");
        }
    }

    @BeforeAll
    static void start() throws Exception {
        makeCertificate("web.p12");
        server = (ServletWebServerApplicationContext) SpringApplication.run(
                Server.class,
                "--server.port=0",
                "--server.ssl.bundle=web",
                "--spring.ssl.bundle.jks.web.keystore.location=file:" + folder.resolve("web.p12"),
                "--spring.ssl.bundle.jks.web.keystore.password=" + PASSWORD,
                "--spring.ssl.bundle.jks.web.reload-on-update=true",
                "--spring.ssl.bundle.watch.file.quiet-period=100ms");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Path makeCertificate(String name) throws Exception {
        Path store = folder.resolve(name);
        Process keytool = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "web",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(keytool.waitFor()).isZero();
        return store;
    }

    private static HttpResponse<String> get(Path trusted) throws Exception {
        KeyStore store = KeyStore.getInstance(trusted.toFile(), PASSWORD.toCharArray());
        KeyStore trust = KeyStore.getInstance("PKCS12");
        trust.load(null, null);
        trust.setCertificateEntry("web", store.getCertificate("web"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trust);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return HttpClient.newBuilder()
                .sslContext(context)
                .build()
                .send(
                        HttpRequest.newBuilder(URI.create("https://localhost:"
                                        + server.getWebServer().getPort() + "/"))
                                .timeout(Duration.ofMinutes(1))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    @Test
    @Order(1)
    void overTlsABrowserIsToldToComeByTlsAlone() throws Exception {
        HttpResponse<String> answer = get(folder.resolve("web.p12"));
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
    }

    @Test
    @Order(2)
    void aNewCertificateCountsWithoutARestart() throws Exception {
        Path next = makeCertificate("next.p12");
        assertThatThrownBy(() -> get(next)).isInstanceOf(SSLHandshakeException.class);
        Path copy = Files.copy(next, folder.resolve("copy.p12"));
        Files.move(
                copy, folder.resolve("web.p12"), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        await("the next certificate").atMost(Duration.ofMinutes(1)).until(() -> {
            try {
                HttpResponse<String> answer = get(next);
                X509Certificate shown =
                        (X509Certificate) answer.sslSession().orElseThrow().getPeerCertificates()[0];
                return answer.statusCode() == 204
                        && shown.equals(KeyStore.getInstance(next.toFile(), PASSWORD.toCharArray())
                                .getCertificate("web"));
            } catch (IOException notYet) {
                return false;
            }
        });
    }
}
