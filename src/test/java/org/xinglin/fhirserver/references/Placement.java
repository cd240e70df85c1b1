package org.xinglin.fhirserver.references;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.testkit.XinglinServer;

/**
 * A resource that holds one reference more than it must, and the resource of its own that this reference points to.
 *
 * @param number tells the placements of one type apart
 */
record Placement(ReferencePath path, String targetType, int number) {

    private static final FhirContext FHIR = XinglinServer.fhirContext();
    private static final MinimalResources MINIMAL = new MinimalResources(FHIR);
    private static final RequiredElements REQUIRED = new RequiredElements(FHIR);

    /** Our profiles narrow these to residents; each entry is a decision of the profile, not of this test. */
    private static final Map<String, Set<String>> NARROWED_BY_PROFILE = Map.of(
            "Observation.subject", Set.of("Patient"),
            "CarePlan.subject", Set.of("Patient"),
            "ServiceRequest.subject", Set.of("Patient"));

    /** A resident where one may stand there, one other writable type, and one that does not exist here. */
    static List<Placement> allOf(String type) {
        List<Placement> placements = new ArrayList<>();
        for (ReferencePath path : ReferencePath.allOf(FHIR, type)) {
            for (String target : targets(path)) {
                placements.add(new Placement(path, target, placements.size()));
            }
        }
        return placements;
    }

    private static List<String> targets(ReferencePath path) {
        List<String> targets = new ArrayList<>();
        if (allowed(path, "Patient")) {
            targets.add("Patient");
        }
        MINIMAL.types().stream()
                .filter(type -> !type.equals("Patient") && allowed(path, type))
                .findFirst()
                .ifPresent(targets::add);
        // And one type that may stand there in FHIR, but that this server does not have.
        path.targets().stream()
                .filter(type -> !MINIMAL.types().contains(type))
                .filter(type -> !NARROWED_BY_PROFILE.containsKey(path.toString()))
                .sorted()
                .findFirst()
                .ifPresent(targets::add);
        return targets;
    }

    private static boolean allowed(ReferencePath path, String target) {
        Set<String> narrowed = NARROWED_BY_PROFILE.get(path.toString());
        return path.allows(target) && (narrowed == null || narrowed.contains(target));
    }

    boolean targetCanExist() {
        return MINIMAL.types().contains(targetType);
    }

    String sourceUrl() {
        return path.type() + "/from-" + path.type() + "-" + number;
    }

    String targetUrl() {
        return targetType + "/to-" + path.type() + "-" + number;
    }

    Resource target() {
        return MINIMAL.of(targetType, idOf(targetUrl()));
    }

    Resource source() {
        Resource source = MINIMAL.of(path.type(), idOf(sourceUrl()));
        path.place(source, targetUrl(), REQUIRED);
        return source;
    }

    /** The same, pointing to what is not there. */
    Resource dangling() {
        Resource source = MINIMAL.of(path.type(), "dangling-" + path.type() + "-" + number);
        path.place(source, targetType + "/nobody", REQUIRED);
        return source;
    }

    private static String idOf(String url) {
        return url.substring(url.indexOf('/') + 1);
    }

    @Override
    public String toString() {
        return path + " -> " + targetType;
    }
}
