package org.xinglin.chronic.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Library;
import org.xinglin.chronic.domain.PolicySet;
import org.xinglin.chronic.domain.RuleBook;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** The rules that this release publishes, as the server reads them. */
public final class ReleasedRules {

    private static final Release RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());
    private static final RuleBook BY_2018 = by("cv-2018");

    private ReleasedRules() {}

    public static RuleBook book() {
        return BY_2018;
    }

    static Release release() {
        return RELEASE;
    }

    static ReleasedCodes codes() {
        return new ReleasedCodes(RELEASE.all(CodeSystem.class));
    }

    static ReadingCodes readings() {
        return RuleBookReader.readings(RELEASE);
    }

    /** All Libraries that publish rules. */
    static Stream<Library> libraries() {
        return RELEASE.all(Library.class).stream()
                .filter(library -> library.getIdElement().getIdPart().startsWith("chronic-"));
    }

    /** @param riskTable by which risk is told */
    public static RuleBook by(String riskTable) {
        return by(List.of("norm-2017", "primary-care-2025"), riskTable);
    }

    /** @param policySets by which conclusions are stored; the county's own first */
    static RuleBook by(List<String> policySets, String riskTable) {
        return RuleBookReader.read(RELEASE, policySets, riskTable, "default-demo-v1");
    }

    public static PolicySet policy(String id) {
        return BY_2018.policy(id);
    }
}
