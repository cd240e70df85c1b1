package org.xinglin.derivation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DomainResource;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.xinglin.fhirserver.refusal.Issue;

/** What a sender stated in the place of what the server keeps. Where that was something else, the sender is told that it gave way. */
public final class OverruledExtensions {

    private static final Issue OVERRULED = Issue.of(IssueSeverity.INFORMATION, "kept-by-server");

    private final Map<Integer, Extension> stated = new LinkedHashMap<>();

    private OverruledExtensions() {}

    /**
     * To be called before anything gives way.
     *
     * @param kept whether the server keeps what such an extension says
     */
    public static OverruledExtensions of(DomainResource sent, Predicate<Extension> kept) {
        OverruledExtensions overruled = new OverruledExtensions();
        List<Extension> extensions = sent.getExtension();
        for (int place = 0; place < extensions.size(); place++) {
            if (kept.test(extensions.get(place))) {
                overruled.stated.put(place, extensions.get(place).copy());
            }
        }
        return overruled;
    }

    /** One issue for each place, as it was sent, of what the record does not say any more. */
    public List<Issue> issues(DomainResource standing) {
        List<Issue> issues = new ArrayList<>();
        stated.forEach((place, extension) -> {
            if (standing.getExtension().stream().noneMatch(each -> saysTheSame(each, extension))) {
                issues.add(OVERRULED
                        .at(standing.fhirType() + ".extension[" + place + "]")
                        .found(extension.getUrl()));
            }
        });
        return issues;
    }

    /** Who leaves out the words of a code, or its source, does not say something else. */
    private static boolean saysTheSame(Extension kept, Extension stated) {
        return kept.equalsDeep(stated)
                || kept.getUrl().equals(stated.getUrl())
                        && kept.getValue() instanceof CodeableConcept known
                        && stated.getValue() instanceof CodeableConcept said
                        && codes(known).equals(codes(said));
    }

    private static List<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(coding -> coding.getSystem() + "|" + coding.getCode())
                .toList();
    }
}
