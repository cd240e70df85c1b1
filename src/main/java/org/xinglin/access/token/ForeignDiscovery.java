package org.xinglin.access.token;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says where somebody else gives the tokens, as their own metadata does (OpenID Connect Discovery 1.0, section 4). */
final class ForeignDiscovery implements Discoveries {

    private static final Logger log = LoggerFactory.getLogger(ForeignDiscovery.class);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final List<String> TOLD =
            List.of("jwks_uri", Discovery.TOKEN, Discovery.AUTHORIZE, Discovery.REVOKE, Discovery.INTROSPECT);

    private final String issuer;
    private final Addresses addresses;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile @Nullable Map<String, String> known;

    ForeignDiscovery(String issuer, Addresses addresses) {
        this.issuer = issuer;
        this.addresses = addresses;
    }

    @Override
    public Discovery at(String servedAt) {
        Map<String, String> endpoints = known;
        if (endpoints == null) {
            endpoints = read();
        }
        return new Discovery(addresses.fhirBase(servedAt), endpoints, endpoints.containsKey(Discovery.AUTHORIZE));
    }

    /** The issuer alone where it cannot be asked now; it is asked again the next time. */
    private Map<String, String> read() {
        Map<String, String> endpoints = new LinkedHashMap<>();
        endpoints.put("issuer", issuer);
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            JsonNode metadata = new ObjectMapper()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
            for (String name : TOLD) {
                if (metadata.path(name).isTextual()) {
                    endpoints.put(name, metadata.path(name).asText());
                }
            }
            known = endpoints;
        } catch (IOException e) {
            log.warn(
                    "The issuer {} cannot be asked for its endpoints: {}",
                    issuer,
                    e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return endpoints;
    }
}
