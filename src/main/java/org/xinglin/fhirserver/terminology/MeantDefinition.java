package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.UriType;
import org.hl7.fhir.r4.model.ValueSet;
import org.jspecify.annotations.Nullable;

/** Which definition a question is about: that of an id, of a canonical URL, or the one that comes with it. */
record MeantDefinition(Definitions definitions, StoredDefinitions stored, Answering answering) {

    ValueSet valueSet(
            @Nullable IdType id,
            @Nullable UriType url,
            @Nullable StringType version,
            @Nullable ValueSet sent,
            RequestDetails request) {
        return answering.onlyOne(
                request,
                "url, valueSet",
                byId(ValueSet.class, id),
                canonical(url, version)
                        .map(canonical -> definitions
                                .valueSet(canonical)
                                .orElseThrow(() -> TerminologyRefusal.unknown(canonical))),
                Optional.ofNullable(sent));
    }

    /** @throws TerminologyRefusal if nothing is known of its codes */
    KnownSystem codeSystem(
            @Nullable IdType id, @Nullable UriType url, @Nullable StringType version, RequestDetails request) {
        String canonical = answering.onlyOne(
                request, "url", byId(CodeSystem.class, id).map(CodeSystem::getUrl), canonical(url, version));
        KnownSystem system = KnownSystem.of(canonical, definitions);
        if (!system.isHere()) {
            throw TerminologyRefusal.unknown(canonical);
        }
        return system;
    }

    /** Nothing where none is named: then all of them are asked. */
    Optional<ConceptMap> map(
            @Nullable IdType id, @Nullable UriType url, @Nullable StringType version, @Nullable ConceptMap sent) {
        return byId(ConceptMap.class, id)
                .or(() -> Optional.ofNullable(sent))
                .or(() -> canonical(url, version)
                        .map(canonical -> definitions
                                .conceptMap(canonical)
                                .orElseThrow(() -> TerminologyRefusal.unknown(canonical))));
    }

    private <T extends MetadataResource> Optional<T> byId(Class<T> type, @Nullable IdType id) {
        return id == null || !id.hasIdPart()
                ? Optional.empty()
                : Optional.of(stored.read(type, id.getIdPart())
                        .orElseThrow(() -> TerminologyRefusal.unknown(type.getSimpleName() + "/" + id.getIdPart())));
    }

    private static Optional<String> canonical(@Nullable UriType url, @Nullable StringType version) {
        return Optional.ofNullable(url).filter(said -> said.getValue() != null).map(said -> canonical(said.getValue(), version));
    }

    static String canonical(String url, @Nullable StringType version) {
        return version == null || version.getValue() == null ? url : url + "|" + version.getValue();
    }
}
