package org.xinglin.fhirserver.search;

import ca.uhn.fhir.context.RuntimeSearchParam;
import ca.uhn.fhir.rest.api.RestSearchParameterTypeEnum;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry.SearchParamLookupContextEnum;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** By what the resources of a type are indexed: two releases that say the same index them alike. */
final class IndexedBy {

    private final ISearchParamRegistry registry;

    IndexedBy(ISearchParamRegistry registry) {
        this.registry = registry;
    }

    String of(String type) {
        String lines = Stream.concat(
                        registry.getActiveSearchParams(type, SearchParamLookupContextEnum.INDEX).values().stream()
                                .flatMap(parameter -> lines(parameter, type)),
                        Stream.of("further " + FurtherStrings.VERSION))
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(lines.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A reference is indexed by its path, whichever parameters have it. */
    private static Stream<String> lines(RuntimeSearchParam parameter, String type) {
        String kind = parameter.getParamType() == RestSearchParameterTypeEnum.REFERENCE ? "" : parameter.getName();
        return parameter.getPathsSplitForResourceType(type).stream().map(path -> kind + " " + path.trim());
    }
}
