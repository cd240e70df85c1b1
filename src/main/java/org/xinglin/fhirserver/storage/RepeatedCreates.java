package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.jpa.dao.EntriesToProcessMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/**
 * Conditional creates of a transaction whose condition another entry had before, as the library sees it: under another
 * fullUrl. The library leaves them out.
 *
 * @param first each with the entry that has the condition first
 */
record RepeatedCreates(Map<BundleEntryComponent, BundleEntryComponent> first) {

    private static final String FOUND = "200 OK";

    static RepeatedCreates among(List<IBase> entries) {
        Map<BundleEntryComponent, BundleEntryComponent> repeated = new IdentityHashMap<>();
        Map<String, BundleEntryComponent> creates = new HashMap<>();
        for (IBase each : entries) {
            BundleEntryComponent entry = (BundleEntryComponent) each;
            if (mayRepeat(entry)) {
                BundleEntryComponent before = creates.putIfAbsent(condition(entry), entry);
                if (before != null) {
                    repeated.put(entry, before);
                }
            }
        }
        return new RepeatedCreates(repeated);
    }

    private static boolean mayRepeat(BundleEntryComponent entry) {
        String condition = entry.getRequest().getIfNoneExist();
        return entry.getRequest().getMethod() == HTTPVerb.POST
                && entry.hasResource()
                && condition != null
                && !condition.isBlank()
                && entry.hasFullUrl()
                && !entry.getFullUrl().equals(entry.getRequest().getUrl());
    }

    private static String condition(BundleEntryComponent entry) {
        String condition = entry.getRequest().getIfNoneExist();
        return condition.contains("?") ? condition : entry.getResource().fhirType() + "?" + condition;
    }

    boolean has(BundleEntryComponent entry) {
        return first.containsKey(entry);
    }

    /**
     * Answers each as its first: the library's answer has nothing in it, and so is left out of what is sent.
     *
     * @param answers the answer to an entry
     */
    void answer(UnaryOperator<BundleEntryComponent> answers, EntriesToProcessMap done) {
        first.forEach((entry, before) -> answerAs(answers.apply(before), answers.apply(entry), done));
    }

    private static void answerAs(BundleEntryComponent first, BundleEntryComponent repeated, EntriesToProcessMap done) {
        repeated.setResponse(first.getResponse().copy().setStatus(FOUND));
        for (Map.Entry<IBase, IIdType> each : List.copyOf(done.entrySet())) {
            if (each.getKey() == first) {
                done.put(repeated, each.getValue(), repeated);
            }
        }
    }
}
