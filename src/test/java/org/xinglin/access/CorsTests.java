package org.xinglin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.cors.CorsConfiguration;
import org.xinglin.fhirserver.RefusedStart;

/** A web application of another origin reads answers if the setting names it, and else not. */
class CorsTests {

    private static final CorsProperties NONE = new CorsProperties(List.of());
    private static final CorsProperties ONE = new CorsProperties(List.of("https://App.example.org"));

    @Test
    void whatTheSettingNamesIsNoOtherSite() {
        assertThat(OtherSite.of(from("https://app.example.org"), ONE)).isEmpty();
        assertThat(OtherSite.of(from("https://app.example.org"), NONE)).isPresent();
        for (String other :
                List.of("https://app.example.org:8443", "http://app.example.org", "https://evil.example", "null", "")) {
            assertThat(OtherSite.of(from(other), ONE)).as(other).isPresent();
        }
        MockHttpServletRequest two = from("https://app.example.org");
        two.addHeader("Origin", "https://evil.example");
        assertThat(OtherSite.of(two, ONE)).isPresent();
    }

    @Test
    void aPageThatHidesItsOriginIsRefusedStill() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.addHeader("Sec-Fetch-Site", "cross-site");

        assertThat(OtherSite.of(request, ONE)).isPresent();
    }

    @Test
    void answersAreReadByWhatIsNamedAlone() {
        CorsConfiguration configuration = ONE.configuration();

        assertThat(configuration.checkOrigin("https://app.example.org")).isEqualTo("https://app.example.org");
        assertThat(configuration.checkOrigin("https://evil.example")).isNull();
        assertThat(configuration.getAllowCredentials()).isNull();
        assertThat(configuration.getExposedHeaders()).contains("ETag", "Location", "X-Xinglin-Warnings");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"*", "https://*.example.org", "app.example.org", "https://app.example.org/", "null", "file://"})
    void whatIsNoOriginStopsTheStart(String origin) {
        assertThatThrownBy(() -> new CorsProperties(List.of(origin))).isInstanceOf(RefusedStart.class);
    }

    private static MockHttpServletRequest from(String origin) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/fhir/Patient");
        request.setServletPath("/fhir");
        request.addHeader("Origin", origin);
        request.addHeader("Sec-Fetch-Site", "cross-site");
        return request;
    }
}
