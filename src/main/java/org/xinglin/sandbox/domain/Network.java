package org.xinglin.sandbox.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The county's institutions in one tree, and its villages.
 *
 * <p>Villages fill up one after the other, so that a resident lives in the same village however large the county is.
 */
public final class Network {

    private static final String LEAD = "sandbox-lead-%02d";
    private static final String PREVENTION_CENTRE = "sandbox-prevention-01";
    private static final String TOWNSHIP_CENTRE = "sandbox-township-%03d";
    private static final String VILLAGE_CLINIC = "sandbox-village-%04d";
    private static final int OF_A_KIND = 10_000;
    private static final String ORDINALS = "一二三四五六七八九十";

    private final Places places;
    private final List<Institution> institutions = new ArrayList<>();
    private final List<Village> villages = new ArrayList<>();

    /** @param residents at least one */
    Network(Places places, long seed, int residents) {
        this.places = places;
        county(atLeastOne(residents, places.leadHospitals()));
        int townships = atLeastOne(residents, places.townships());
        for (int township = 0; township < townships; township++) {
            township(township, seed);
        }
        int villageCount = atLeastOne(residents, places.villages());
        for (int village = 0; village < villageCount; village++) {
            village(village, seed);
        }
    }

    private int atLeastOne(int residents, int forSoMany) {
        return (int) Math.max(1, ((long) residents * forSoMany + places.residents() - 1) / places.residents());
    }

    /** Each after the one above it. */
    public List<Institution> institutions() {
        return List.copyOf(institutions);
    }

    Village villageOf(int resident) {
        return villages.get((int) ((long) resident * places.villages() / places.residents()));
    }

    private void county(int leads) {
        String division = places.division() + "000000";
        String address = places.provinceAndCity() + places.county();
        String top = LEAD.formatted(1);
        for (int lead = 0; lead < leads; lead++) {
            add(new Place(
                    LEAD.formatted(lead + 1),
                    Institution.Kind.LEAD_HOSPITAL,
                    places.county() + (lead == 0 ? "" : "第" + ordinal(lead + 1)) + "人民医院",
                    lead == 0 ? null : top,
                    division,
                    address));
        }
        String tcm = "sandbox-tcm-01";
        String county = places.county();
        add(new Place(tcm, Institution.Kind.TCM_HOSPITAL, county + "中医医院", top, division, address));
        add(new Place(
                PREVENTION_CENTRE, Institution.Kind.PREVENTION_CENTRE, county + "中医医院治未病中心", tcm, division, address));
        add(new Place(
                "sandbox-maternal-01",
                Institution.Kind.MATERNAL_CHILD_HOSPITAL,
                county + "妇幼保健院",
                top,
                division,
                address));
        add(new Place("sandbox-cdc-01", Institution.Kind.DISEASE_CONTROL, county + "疾病预防控制中心", top, division, address));
        add(new Place(
                "sandbox-chronic-01", Institution.Kind.CHRONIC_STATION, county + "人民医院两慢病管理站", top, division, address));
    }

    private static String ordinal(int number) {
        return number <= ORDINALS.length() ? ORDINALS.substring(number - 1, number) : Integer.toString(number);
    }

    private void township(int township, long seed) {
        String name = townshipName(township, seed);
        String division = townshipDivision(township) + "000";
        String address = places.provinceAndCity() + places.county() + name;
        String centre = TOWNSHIP_CENTRE.formatted(township + 1);
        add(new Place(
                centre,
                Institution.Kind.TOWNSHIP_CENTRE,
                places.county() + name + "卫生院",
                LEAD.formatted(township / places.townships() + 1),
                division,
                address));
        if (township % places.townshipsPerElderlyHome() == 0) {
            add(new Place(
                    "sandbox-elderly-%03d".formatted(township / places.townshipsPerElderlyHome() + 1),
                    Institution.Kind.ELDERLY_HOME,
                    name + "康养院",
                    centre,
                    division,
                    address));
        }
    }

    private void village(int village, long seed) {
        int township = village * places.townships() / places.villages();
        int inTownship = village - firstVillageOf(township);
        String division = townshipDivision(township) + String.format("%03d", 200 + inTownship);
        String name = villageName(township, inTownship);
        String address = places.provinceAndCity() + places.county() + townshipName(township, seed) + name;
        String clinic = VILLAGE_CLINIC.formatted(village + 1);
        String centre = TOWNSHIP_CENTRE.formatted(township + 1);
        add(new Place(clinic, Institution.Kind.VILLAGE_CLINIC, name + "卫生室", centre, division, address));
        villages.add(new Village(
                division,
                address,
                clinic,
                centre,
                LEAD.formatted(township / places.townships() + 1),
                PREVENTION_CENTRE));
    }

    private int firstVillageOf(int township) {
        return (township * places.villages() + places.townships() - 1) / places.townships();
    }

    private String townshipDivision(int township) {
        return places.division() + String.format("%03d", 100 + township);
    }

    /** Of two lists, each pair once. */
    private String townshipName(int township, long seed) {
        List<String> first = places.townshipFirst();
        List<String> second = places.townshipSecond();
        int row = township % first.size();
        int column = (township / first.size() + 5 * row) % second.size();
        Chance chance = Chance.of(seed, Chance.Subject.PLACE, township);
        return first.get(row) + second.get(column) + places.townshipKinds().draw(chance);
    }

    private String villageName(int township, int inTownship) {
        List<String> first = places.villageFirst();
        List<String> second = places.villageSecond();
        int row = inTownship % first.size();
        int column = (5 * (inTownship + township) + inTownship / first.size()) % second.size();
        return first.get(row) + second.get(column) + "村";
    }

    /** The same in a county of any size: the kind, and the number within it that the id ends in. */
    private static int number(Place place) {
        String id = place.id();
        return place.kind().ordinal() * OF_A_KIND + Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private record Place(
            String id,
            Institution.Kind kind,
            String name,
            @Nullable String parent,
            String division,
            String address) {}

    private void add(Place place) {
        institutions.add(new Institution(
                place.id(),
                place.kind(),
                place.name(),
                CreditCode.of(places.division(), number(place)),
                place.parent(),
                place.division(),
                place.address()));
    }
}
