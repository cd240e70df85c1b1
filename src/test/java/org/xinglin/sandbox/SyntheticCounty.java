package org.xinglin.sandbox;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

    public static List<ResidentRecord> residents(County county) {
        List<ResidentRecord> residents = new ArrayList<>();
        county.households().forEachRemaining(household -> residents.addAll(household.members()));
        return residents;
    }

    /** All that a county comes to in FHIR. */
    public static List<Resource> resources(County county) {
        List<Resource> resources = new ArrayList<>();
        county.institutions().forEach(institution -> resources.add(CountyResources.of(institution)));
        residents(county).forEach(resident -> resources.addAll(CountyResources.of(resident)));
        return resources;
    }
}
