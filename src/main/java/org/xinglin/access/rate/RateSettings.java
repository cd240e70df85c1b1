package org.xinglin.access.rate;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.xinglin.fhirserver.RefusedStart;

/**
 * Settings {@code xinglin.rate.*}. They are of one node: of three nodes a client may ask each as often.
 *
 * @param client requests a second of one client below {@code /fhir}, in the long run; 0: as many as come
 * @param clientBurst how many may come at once after a pause
 * @param address requests a second of one network address to what gives tokens and lets people in; 0: as many as come
 * @param addressBurst how many may come at once after a pause
 */
@ConfigurationProperties("xinglin.rate")
record RateSettings(
        @DefaultValue("100") int client,
        @DefaultValue("200") int clientBurst,
        @DefaultValue("20") int address,
        @DefaultValue("200") int addressBurst) {

    RateSettings {
        check("client", client, clientBurst);
        check("address", address, addressBurst);
    }

    private static void check(String name, int rate, int burst) {
        if (rate < 0) {
            throw new RefusedStart("xinglin.rate." + name + " is negative.", "Set it to 0 for no limit, or to more.");
        }
        RefusedStart.unlessPositive("xinglin.rate." + name + "-burst", burst);
    }
}
