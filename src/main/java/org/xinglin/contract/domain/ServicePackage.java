package org.xinglin.contract.domain;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A package of services, as somebody has published it.
 *
 * @param url its canonical address, without version
 * @param populations codes of CodeSystem {@code population-category}, or of a county's own: for residents of any of them
 * @param contractMonths for how many months it is signed
 */
public record ServicePackage(
        String url, String version, Set<String> populations, int contractMonths, List<Duty> duties) {

    private static final String EVERYBODY = "general";

    public ServicePackage {
        populations = Set.copyOf(populations);
        duties = List.copyOf(duties);
        if (contractMonths < 1) {
            throw new IllegalArgumentException(url + " is signed for " + contractMonths + " months");
        }
    }

    /** The address by which contracts name it. */
    public String canonical() {
        return url + "|" + version;
    }

    /** Whether a resident of some categories can sign it. */
    public boolean isFor(Collection<String> categories) {
        return populations.contains(EVERYBODY) || categories.stream().anyMatch(populations::contains);
    }
}
