package org.xinglin.bench;

import java.net.http.HttpRequest;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * What is measured.
 *
 * @param name as in the report
 * @param request makes the next request
 * @param records how many resources one request is about, for figures per resource
 */
record Operation(String name, BiFunction<County, Random, HttpRequest> request, int records) {

    static java.util.List<Operation> all() {
        return java.util.List.of(
                new Operation("create an Observation", County::create, 1),
                new Operation("transaction of 100 Observations, each", County::hundred, 100),
                new Operation("transaction of a visit", County::visit, 1),
                new Operation(
                        "conditional create, new", (county, random) -> county.conditionalCreate(random, false), 1),
                new Operation(
                        "conditional create, known", (county, random) -> county.conditionalCreate(random, true), 1),
                new Operation("read", County::read, 1),
                new Operation("latest value, any resident", (county, random) -> county.latest(random, false), 1),
                new Operation("latest value, the same few", (county, random) -> county.latest(random, true), 1),
                new Operation("care plans of a resident", County::carePlans, 1),
                new Operation("a resident by ID number", County::byNumber, 1),
                new Operation("readings of everyone since a day, a page", County::everyonesReadings, 1),
                new Operation("$everything of a resident", County::everything, 1));
    }
}
