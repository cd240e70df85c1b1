package org.xinglin.fhirserver.receiver;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code xinglin.subscriptions.*}.
 *
 * @param allowedEndpoints where notifications may go: scheme, host, port and the beginning of a path
 *     ({@code https://his.example.org/hooks}); unset, in the open mode anywhere, in the others nowhere
 * @param allowedNetworks networks of the house ({@code 10.20.0.0/16}) in which the hosts of those endpoints may be; by default
 *     none but the addresses that stand in the endpoints themselves
 */
@ConfigurationProperties("xinglin.subscriptions")
record EndpointSettings(
        @Nullable List<String> allowedEndpoints,
        @DefaultValue List<String> allowedNetworks) {}
