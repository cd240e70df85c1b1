package org.xinglin.chronic.fhir;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.hl7.fhir.r4.model.Attachment;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.chronic.domain.LabelScheme;
import org.xinglin.chronic.domain.Plausibility;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.RiskRules;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.RefusedStart;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.RuleReader;

/** Reads the release's rules from its Libraries. */
final class RuleBookReader {

    private static final String POLICY = "chronic-policy-";
    private static final String PLAUSIBILITY = "chronic-plausibility";
    private static final String LABEL_SCHEME = "chronic-label-scheme-";

    private final Release release;
    private final List<Library> libraries;

    private RuleBookReader(Release release) {
        this.release = release;
        this.libraries = release.all(Library.class);
    }

    /**
     * The rules with a county's own label scheme, a Library that a client has stored.
     *
     * @throws RefusedStart if the scheme is not as this server reads one
     */
    static RuleBook read(Release release, List<String> policySets, String riskTable, Library countysScheme) {
        RuleBookReader reader = new RuleBookReader(release);
        try {
            return reader.book(policySets, riskTable, reader.read(countysScheme, LabelScheme.class));
        } catch (IllegalStateException | IllegalArgumentException wrong) {
            throw new RefusedStart(
                    "The label scheme " + id(countysScheme) + " cannot be read: " + wrong.getMessage(),
                    "Correct its content, by the example of Library/chronic-label-scheme-default-demo-v1, with a server that"
                            + " is started without xinglin.chronic.label-scheme.");
        }
    }

    /** The id of the Library of a label scheme. */
    static String libraryOf(String labelScheme) {
        return LABEL_SCHEME + labelScheme;
    }

    /** Whether the release itself has a label scheme. */
    static boolean hasScheme(Release release, String labelScheme) {
        return release.all(Library.class).stream()
                .anyMatch(library -> id(library).equals(libraryOf(labelScheme)));
    }

    /**
     * @param policySets by which conclusions are stored; the county's own first
     * @param riskTable which table of risk counts
     * @param labelScheme by which people are labelled
     * @throws RefusedStart if there is no such policy set, or none of them has alarms
     * @throws IllegalStateException if the release has not all of the others, or one is not as this server reads it
     */
    static RuleBook read(Release release, List<String> policySets, String riskTable, String labelScheme) {
        RuleBookReader reader = new RuleBookReader(release);
        return reader.book(policySets, riskTable, reader.one(libraryOf(labelScheme), LabelScheme.class));
    }

    private RuleBook book(List<String> policySets, String riskTable, LabelScheme labels) {
        List<PolicySet> published = policies();
        return new RuleBook(
                published,
                ConcludedPolicies.among(published, policySets),
                one(PLAUSIBILITY, Plausibility.class),
                one("chronic-cv-risk", RiskRules.class),
                riskTable,
                labels);
    }

    /** Which values are graded, and conversions. */
    static Plausibility plausibility(Release release) {
        return new RuleBookReader(release).one(PLAUSIBILITY, Plausibility.class);
    }

    /** By which codes readings are recognised. */
    static ReadingCodes readings(Release release) {
        return new RuleBookReader(release).one("chronic-readings", ReadingCodes.class);
    }

    private List<PolicySet> policies() {
        return libraries.stream()
                .filter(library -> id(library).startsWith(POLICY))
                .map(library -> read(library, PolicySet.class))
                .sorted(Comparator.comparing(PolicySet::id))
                .toList();
    }

    private <T> T one(String id, Class<T> type) {
        return libraries.stream()
                .filter(library -> id(library).equals(id))
                .findFirst()
                .map(library -> read(library, type))
                .orElseThrow(() -> new IllegalStateException("The release has no Library " + id));
    }

    private <T> T read(Library library, Class<T> type) {
        Attachment content = library.getContentFirstRep();
        try {
            return RuleReader.read(new String(content.getData(), StandardCharsets.UTF_8), type, release);
        } catch (JsonProcessingException wrong) {
            throw new IllegalStateException("Library " + id(library) + ": " + wrong.getMessage(), wrong);
        }
    }

    private static String id(Library library) {
        return library.getIdElement().getIdPart();
    }
}
