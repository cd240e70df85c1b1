package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.util.UrlUtil;
import java.util.Optional;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.jspecify.annotations.Nullable;

/** One entry of a transaction that writes, while it is done. */
final class EntryWrite {

    private final BundleEntryRequestComponent request;
    private final int number;
    private final @Nullable Preconditions preconditions;
    private final @Nullable String ifMatch;

    /**
     * @param number the entry's place in the Bundle, from 0
     * @throws Preconditions.MalformedTag if ifMatch or ifNoneMatch names no version
     */
    EntryWrite(BundleEntryComponent entry, int number) throws Preconditions.MalformedTag {
        this.request = entry.getRequest();
        this.number = number;
        this.ifMatch = request.getIfMatch();
        String noneMatch = request.getIfNoneMatch();
        boolean conditional = method() != HTTPVerb.POST && (ifMatch != null || noneMatch != null);
        this.preconditions = conditional
                ? Preconditions.of(ifMatch, noneMatch, place() + ".ifMatch", place() + ".ifNoneMatch")
                : null;
    }

    /** The library would keep ifMatch in its own way, and only sometimes. */
    void hideIfMatch() {
        request.setIfMatch(null);
    }

    void showIfMatch() {
        request.setIfMatch(ifMatch);
    }

    HTTPVerb method() {
        return request.getMethod();
    }

    String place() {
        return "Bundle.entry[" + number + "].request";
    }

    Optional<Preconditions> preconditions() {
        return Optional.ofNullable(preconditions);
    }

    /** The resource that the address names, if it names one: type and id. */
    Optional<String> identity() {
        if (method() == HTTPVerb.POST || !request.hasUrl() || isConditional()) {
            return Optional.empty();
        }
        UrlUtil.UrlParts parts = UrlUtil.parseUrl(request.getUrl());
        return parts.getResourceId() == null
                ? Optional.empty()
                : Optional.of(parts.getResourceType() + "/" + parts.getResourceId());
    }

    /** The search that says which resource is meant, where no id does. */
    Optional<String> condition() {
        return isConditional() ? Optional.of(request.getUrl()) : Optional.empty();
    }

    private boolean isConditional() {
        return request.hasUrl() && request.getUrl().indexOf('?') >= 0;
    }

    @Override
    public String toString() {
        String condition = request.hasIfNoneExist() ? " (If-None-Exist " + request.getIfNoneExist() + ")" : "";
        return method() + " " + request.getUrl() + condition;
    }
}
