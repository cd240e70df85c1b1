package org.xinglin.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Property;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.sandbox.domain.County;
import org.xinglin.sandbox.domain.CountyModel;
import org.xinglin.sandbox.domain.ResidentRecord;
import org.xinglin.sandbox.fhir.CountyResources;

/** Counties of the sandbox's own model, for tests of whatever room. */
public final class SyntheticCounty {

    /** Another county: {@code -Dxinglin.sandbox.seed=…}. */
    public static final long SEED = Long.getLong("xinglin.sandbox.seed", 20_261_125);

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final CountyModel MODEL = ModelFiles.load();

    private SyntheticCounty() {}

    static CountyModel model() {
        return MODEL;
    }

    /** Of {@link #SEED}, as of {@link #TODAY}. */
    public static County of(int residents) {
        return new County(MODEL, SEED, residents, TODAY);
    }

    /** The county that a server loads unless it is told another seed. */
    static County asOf(LocalDate today, int residents) {
        return new County(MODEL, Long.parseLong(SandboxProperties.SEED), residents, today);
    }

    public static List<ResidentRecord> residents(County county) {
        List<ResidentRecord> residents = new ArrayList<>();
        county.households().forEachRemaining(household -> residents.addAll(household.members()));
        return residents;
    }

    /** All that a county comes to in FHIR. */
    public static List<Resource> resources(County county) {
        List<Resource> resources = new ArrayList<>();
        county.institutions().forEach(institution -> {
            resources.add(CountyResources.of(institution));
            resources.addAll(CountyResources.services(institution));
        });
        residents(county).forEach(resident -> resources.addAll(CountyResources.of(resident)));
        return resources;
    }

    /** A small county's resources, one of each type and, of those with a code, one of each code. */
    public static List<Resource> oneOfEach() {
        Map<String, Resource> byKind = new LinkedHashMap<>();
        for (Resource resource : resources(new County(MODEL, 1, 150, TODAY))) {
            Property code = resource.getNamedProperty("code");
            String kind = code == null || !code.hasValues()
                    ? resource.fhirType()
                    : resource.fhirType() + ((CodeableConcept) code.getValues().get(0)).getText();
            byKind.putIfAbsent(kind, resource);
        }
        return List.copyOf(byKind.values());
    }
}
