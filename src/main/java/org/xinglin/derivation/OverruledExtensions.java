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
import org.jspecify.annotations.Nullable;
import org.xinglin.fhirserver.refusal.Issue;

/** What a sender stated in the place of what the server keeps. Where that was something else, the sender is told that it gave way. */
public final class OverruledExtensions {

    private static final Issue OVERRULED = Issue.of(IssueSeverity.INFORMATION, "kept-by-server");

    private final Map<Integer, Extension> stated = new LinkedHashMap<>();

    private OverruledExtensions() {}

    /**
     * To be called before anything gives way, or of a record whose extensions were noted as they were sent.
     *
     * @param kept whether the server keeps what such an extension says
     */
    public static OverruledExtensions of(DomainResource sent, Predicate<Extension> kept) {
        OverruledExtensions overruled = new OverruledExtensions();
        List<Extension> extensions = SentExtensions.of(sent);
        for (int place = 0; place < extensions.size(); place++) {
            if (kept.test(extensions.get(place))) {
                overruled.stated.put(place, extensions.get(place).copy());
            }
        }
        return overruled;
    }

    /** One issue for each place, as it was sent, of what the record does not say any more. */
    public List<Issue> issues(DomainResource standing) {
        return issues(standing, null);
    }

    /**
     * The same, where what the server keeps goes on with the write.
     *
     * @param stood the version before: who sends back what it says does not say something else; null where there is none
     */
    public List<Issue> issues(DomainResource standing, @Nullable DomainResource stood) {
        List<Issue> issues = new ArrayList<>();
        stated.forEach((place, extension) -> {
            if (isNews(standing, extension) && (stood == null || isNews(stood, extension))) {
                issues.add(OVERRULED
                        .at(standing.fhirType() + ".extension[" + place + "]")
                        .found(extension.getUrl()));
            }
        });
        return issues;
    }

    private static boolean isNews(DomainResource record, Extension stated) {
        return record.getExtension().stream().noneMatch(each -> saysTheSame(each, stated));
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
