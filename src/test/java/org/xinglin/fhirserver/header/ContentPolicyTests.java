package org.xinglin.fhirserver.header;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

class ContentPolicyTests {

    @Test
    void whatIsNoPageMayDoNothing() {
        assertThat(ContentPolicy.nothing())
                .hasToString("default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    /** The example of Content Security Policy Level 3, section 8.4 of its second level. */
    @Test
    void aScriptOfTheFrameIsAllowedByItsDigest() {
        assertThat(ContentPolicy.ofFrame("<p><script>alert('Hello, world.');</script>"))
                .asString()
                .contains("script-src 'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='")
                .doesNotContain("style-src");
    }

    @Test
    void aPolicyIsInPlaceOfTheOneBefore() {
        MockHttpServletResponse response = new MockHttpServletResponse();
        ContentPolicy.nothing().applyTo(response);
        ContentPolicy.nothing().with("form-action", "'self'").applyTo(response);
        assertThat(response.getHeaders("Content-Security-Policy")).hasSize(1);
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("form-action 'self'")
                .doesNotContain("form-action 'none'");
    }
}
