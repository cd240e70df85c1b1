package org.xinglin.sandbox.domain;

import java.util.List;

/**
 * How many institutions a county has, and what its places are called.
 *
 * @param division the county's six digits
 * @param residents the number of residents that the numbers of institutions belong to
 * @param groups villagers' groups of a village, each with so many {@code houses}
 */
public record Places(
        String version,
        String source,
        String county,
        String provinceAndCity,
        String division,
        int residents,
        int leadHospitals,
        int townships,
        int villages,
        int townshipsPerElderlyHome,
        List<String> townshipFirst,
        List<String> townshipSecond,
        Weights<String> townshipKinds,
        List<String> villageFirst,
        List<String> villageSecond,
        int groups,
        int houses) {}
