package org.xinglin.fhirserver.receiver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.client5.http.impl.async.HttpAsyncClients;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;
import org.apache.hc.core5.http.nio.AsyncRequestProducer;
import org.apache.hc.core5.http.nio.entity.DiscardingEntityConsumer;
import org.apache.hc.core5.http.nio.support.BasicResponseConsumer;
import org.apache.hc.core5.http2.HttpVersionPolicy;
import org.apache.hc.core5.io.CloseMode;

/**
 * Sends to receivers. The addresses that the names of hosts stand for are asked for once a connection, and those that are
 * looked at are those that are connected to: the JDK's own client would ask for them again. It follows no redirection, keeps no
 * cookies and uses no proxy.
 */
public final class Receivers implements AutoCloseable {

    private final AllowedEndpoints allowed;
    private final CloseableHttpAsyncClient http;

    /**
     * @param connect what a receiver may take to accept a connection
     * @param answer how long it may be silent afterwards
     * @param parallel connections at a time
     */
    public Receivers(AllowedEndpoints allowed, Duration connect, Duration answer, int parallel) {
        this.allowed = allowed;
        this.http = HttpAsyncClients.custom()
                .setConnectionManager(PoolingAsyncClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Looked(allowed))
                        .setMaxConnTotal(parallel)
                        .setMaxConnPerRoute(parallel)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                                .setTimeToLive(1, TimeUnit.MINUTES)
                                .build())
                        .setDefaultTlsConfig(TlsConfig.custom()
                                .setHandshakeTimeout(connect.toMillis(), TimeUnit.MILLISECONDS)
                                .setVersionPolicy(HttpVersionPolicy.FORCE_HTTP_1)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(answer.toMillis(), TimeUnit.MILLISECONDS)
                        .build())
                .setUserAgent("Xinglin-FHIR")
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableAutomaticRetries()
                .build();
        http.start();
    }

    /** The status of the answer, whose body is not kept. */
    public CompletableFuture<Integer> send(URI endpoint, AsyncRequestProducer request) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        if (!allowed.isListed(endpoint)) {
            status.completeExceptionally(new RefusedAddress(String.valueOf(endpoint.getHost())));
            return status;
        }
        var sent = http.execute(
                request, new BasicResponseConsumer<>(new DiscardingEntityConsumer<Void>()), new Told(status));
        status.whenComplete((answer, failure) -> {
            if (failure != null) {
                sent.cancel(true);
            }
        });
        return status;
    }

    @Override
    public void close() {
        http.close(CloseMode.GRACEFUL);
    }

    private record Looked(AllowedEndpoints allowed) implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return allowed.connectable(host);
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }

    private record Told(CompletableFuture<Integer> status)
            implements org.apache.hc.core5.concurrent.FutureCallback<Message<HttpResponse, Void>> {

        @Override
        public void completed(Message<HttpResponse, Void> answer) {
            status.complete(answer.getHead().getCode());
        }

        @Override
        public void failed(Exception failure) {
            status.completeExceptionally(failure);
        }

        @Override
        public void cancelled() {
            status.completeExceptionally(new IOException("cancelled"));
        }
    }
}
