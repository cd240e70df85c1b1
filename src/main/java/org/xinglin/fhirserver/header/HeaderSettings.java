package org.xinglin.fhirserver.header;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings {@code xinglin.headers.*}.
 *
 * @param hsts for how long a browser that has come by TLS asks for nothing without (RFC 6797); zero: not told
 */
@ConfigurationProperties("xinglin.headers")
record HeaderSettings(@DefaultValue("365d") Duration hsts) {}
