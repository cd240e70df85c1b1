package org.xinglin.network.fhir;

import com.fasterxml.jackson.core.type.TypeReference;
import org.xinglin.fhirserver.refusal.DataFile;

/**
 * What institutions are held to by {@code $gaps}, as {@code network/gaps.yaml} says with its version and source.
 *
 * @param status how far the source was verified
 * @param clinicFromBeds from so many licensed beds on a home has a clinic of its own
 * @param geriatricsFromLevel a code of {@code network-level}: hospitals of it and above have geriatrics
 */
record GapRules(String version, String source, String status, int clinicFromBeds, String geriatricsFromLevel) {

    static GapRules load() {
        return DataFile.read("/network/gaps.yaml", new TypeReference<>() {});
    }
}
