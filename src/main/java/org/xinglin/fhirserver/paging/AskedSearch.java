package org.xinglin.fhirserver.paging;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.util.UrlUtil;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;

/** A search or history as its request asks for it. */
record AskedSearch(RequestDetails request) {

    /** What may change from page to page: it shapes the answer, and finds nothing. */
    private static final Set<String> SHAPING = Set.of(
            Constants.PARAM_COUNT,
            Constants.PARAM_OFFSET,
            Constants.PARAM_FORMAT,
            Constants.PARAM_PRETTY,
            Constants.PARAM_SUMMARY,
            Constants.PARAM_ELEMENTS,
            Constants.PARAM_SEARCH_TOTAL_MODE,
            Constants.PARAM_INCLUDE,
            Constants.PARAM_REVINCLUDE,
            CursorHook.PARAMETER);

    /** The same for the same search alone, whatever the order of its parameters. */
    String name() {
        StringBuilder search = new StringBuilder(path());
        new TreeMap<>(request.getParameters()).forEach((name, values) -> {
            if (!SHAPING.contains(name.split(":", 2)[0])) {
                Arrays.stream(values)
                        .sorted()
                        .forEach(value ->
                                search.append('\n').append(name).append('=').append(value));
            }
        });
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(search.toString().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, 9));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String path() {
        String path = request.getRequestPath() == null ? "" : request.getRequestPath();
        return path.replaceFirst("/?_search$", "");
    }

    /** Its address without a place in it: that of its first page. */
    String address() {
        StringBuilder address =
                new StringBuilder(request.getFhirServerBase()).append('/').append(path());
        char next = '?';
        for (Map.Entry<String, String[]> parameter : request.getParameters().entrySet()) {
            if (!parameter.getKey().equals(Constants.PARAM_OFFSET)
                    && !parameter.getKey().equals(CursorHook.PARAMETER)) {
                for (String value : parameter.getValue()) {
                    address.append(next)
                            .append(UrlUtil.escapeUrlParam(parameter.getKey()).replace("%3A", ":"))
                            .append('=')
                            .append(UrlUtil.escapeUrlParam(value));
                    next = '&';
                }
            }
        }
        return address.toString();
    }

    /** Leaves of a page's links its own, with its cursor, and says where the first page is. */
    void linkTo(Bundle bundle) {
        bundle.getLink().removeIf(link -> !Bundle.LINK_SELF.equals(link.getRelation()));
        CursorHook.writtenIn(request).ifPresent(cursor -> {
            bundle.getLinkOrCreate(Bundle.LINK_SELF).setUrl(address(cursor));
            bundle.addLink().setRelation("first").setUrl(address());
        });
    }

    String address(String cursor) {
        String first = address();
        return first + (first.indexOf('?') < 0 ? '?' : '&') + CursorHook.PARAMETER + "=" + cursor;
    }
}
