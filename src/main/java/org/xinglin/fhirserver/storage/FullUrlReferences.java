package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.CanonicalType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.UriType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.BareValue;
import org.xinglin.fhirserver.FhirHook;
import org.xinglin.fhirserver.HookOrder;

/**
 * Replaces what refers to an entry of the same transaction by its absolute fullUrl (FHIR R4, http.html#trules: "the
 * server SHALL replace all matching links in the bundle, whether they are found in the resource ids, resource references,
 * elements of type uri, url, oid, uuid"). The library does so for urn:uuid and urn:oid alone; so a resource that gets its
 * id from the server is given such a name, and references of an update's resource get the id that it names.
 */
@Component
@Interceptor(order = HookOrder.FULL_URLS)
final class FullUrlReferences implements FhirHook {

    private static final String HTTP = "http";
    private static final String URN = "urn:uuid:";

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void replace(IBaseBundle processed) {
        Bundle bundle = (Bundle) processed;
        if (bundle.getType() != BundleType.TRANSACTION) {
            return;
        }
        Map<String, String> byFullUrl = new HashMap<>();
        Map<String, String> byRelative = new HashMap<>();
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.hasResource() && isAbsolute(entry.getFullUrl())) {
                name(entry, byFullUrl, byRelative);
            }
        }
        if (byFullUrl.isEmpty()) {
            return;
        }
        for (BundleEntryComponent entry : bundle.getEntry()) {
            if (entry.hasResource()) {
                new Replacement(byFullUrl, byRelative, base(entry.getFullUrl())).in(entry.getResource());
            }
        }
        bundle.getEntry().forEach(entry -> {
            String name = byFullUrl.get(String.valueOf(entry.getFullUrl()));
            if (name != null && name.startsWith(URN)) {
                entry.setFullUrl(name);
            }
        });
    }

    private static boolean isAbsolute(@Nullable String fullUrl) {
        return fullUrl != null && fullUrl.startsWith(HTTP);
    }

    private static void name(
            BundleEntryComponent entry, Map<String, String> byFullUrl, Map<String, String> byRelative) {
        HTTPVerb method = entry.getRequest().getMethod();
        String url = String.valueOf(entry.getRequest().getUrl());
        if (method == HTTPVerb.PUT && url.indexOf('?') < 0) {
            byFullUrl.putIfAbsent(
                    entry.getFullUrl(),
                    new IdType(url).toUnqualifiedVersionless().getValue());
        } else if (method == HTTPVerb.POST || method == HTTPVerb.PUT) {
            String name = byFullUrl.computeIfAbsent(entry.getFullUrl(), unnamed -> URN + UUID.randomUUID());
            // As the library has it: a relative reference means the entry that calls itself by that id.
            String id = entry.getResource().getIdElement().getIdPart();
            String known = id == null ? new IdType(entry.getFullUrl()).getIdPart() : id;
            byRelative.putIfAbsent(entry.getResource().fhirType() + "/" + known, name);
        }
    }

    /** {@code https://his.example.org/fhir/} of {@code https://his.example.org/fhir/Patient/1}, if it is such an address. */
    private static @Nullable String base(@Nullable String fullUrl) {
        if (!isAbsolute(fullUrl)) {
            return null;
        }
        String base = new IdType(fullUrl).getBaseUrl();
        return base == null ? null : base + "/";
    }

    /**
     * @param base where the referring entry comes from: its relative references are meant there (bundle.html#references)
     */
    private record Replacement(
            Map<String, String> byFullUrl,
            Map<String, String> byRelative,
            @Nullable String base) {

        void in(Base element) {
            if (element instanceof Reference reference
                    && reference.getReferenceElement_().hasValue()) {
                String name = named(reference.getReference());
                if (name != null) {
                    reference.setReference(name);
                }
            } else if (element instanceof UriType uri && !(uri instanceof CanonicalType) && uri.hasValue()) {
                String name = byFullUrl.get(uri.getValue());
                if (name != null) {
                    uri.setValue(name);
                }
            }
            if (BareValue.is(element)) {
                return;
            }
            for (Property child : element.children()) {
                child.getValues().forEach(this::in);
            }
        }

        private @Nullable String named(String reference) {
            String name = byFullUrl.get(reference);
            if (name == null && base != null) {
                name = byFullUrl.get(base + reference);
            }
            return name == null ? byRelative.get(reference) : name;
        }
    }
}
