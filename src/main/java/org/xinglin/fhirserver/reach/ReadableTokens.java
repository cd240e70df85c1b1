package org.xinglin.fhirserver.reach;

import ca.uhn.fhir.interceptor.model.RequestPartitionId;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.entity.ResourceIndexedSearchParamToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinglin.fhirserver.Readable;
import org.xinglin.fhirserver.Readable.Bound;
import org.xinglin.fhirserver.Readable.Condition;
import org.xinglin.fhirserver.Readable.Token;

/**
 * The bounds of what may be read, as the views of V34 look for them: by the hashes under which the library indexes tokens. A bound
 * of one condition is one look into the index; several conditions are counted.
 *
 * @param boundedTypes whose resources have to have something
 * @param tokens hashes of codes with their system, each of which suffices
 * @param codes hashes of codes of whatever system, each of which suffices
 * @param jointTypes those with a bound of several conditions
 */
record ReadableTokens(
        Set<String> boundedTypes, List<Long> tokens, List<Long> codes, Set<String> jointTypes, List<Joint> joint) {

    private static final PartitionSettings UNPARTITIONED = new PartitionSettings();

    /**
     * A token of a bound of several conditions.
     *
     * @param condition the number of the condition that it meets
     * @param bound the number of the bound
     * @param needs how many conditions the bound has
     */
    record Joint(long hash, int condition, int bound, int needs) {}

    static ReadableTokens of(Readable readable) {
        ReadableTokens all = new ReadableTokens(
                new TreeSet<>(), new ArrayList<>(), new ArrayList<>(), new TreeSet<>(), new ArrayList<>());
        for (int number = 0; number < readable.bounds().size(); number++) {
            Bound bound = readable.bounds().get(number);
            all.boundedTypes.add(bound.type());
            if (bound.conditions().size() == 1) {
                Condition only = bound.conditions().get(0);
                only.tokens()
                        .forEach(token -> (token.system() == null ? all.codes : all.tokens)
                                .add(hash(bound.type(), only.parameter(), token)));
            } else {
                all.addJoint(bound, number);
            }
        }
        return all;
    }

    private void addJoint(Bound bound, int number) {
        jointTypes.add(bound.type());
        for (int place = 0; place < bound.conditions().size(); place++) {
            Condition condition = bound.conditions().get(place);
            for (Token token : condition.tokens()) {
                joint.add(new Joint(
                        hash(bound.type(), condition.parameter(), token),
                        place,
                        number,
                        bound.conditions().size()));
            }
        }
    }

    /** As the library indexes tokens. */
    private static long hash(String type, String parameter, Token token) {
        return token.system() == null
                ? ResourceIndexedSearchParamToken.calculateHashValue(
                        UNPARTITIONED, RequestPartitionId.defaultPartition(), type, parameter, token.code())
                : ResourceIndexedSearchParamToken.calculateHashSystemAndValue(
                        UNPARTITIONED,
                        RequestPartitionId.defaultPartition(),
                        type,
                        parameter,
                        token.system(),
                        token.code());
    }
}
