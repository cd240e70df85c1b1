package org.xinglin.fhirserver.terminology;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.context.support.IValidationSupport.LookupCodeResult;
import ca.uhn.fhir.context.support.LookupCodeRequest;
import ca.uhn.fhir.context.support.ValidationSupportContext;
import ca.uhn.fhir.jpa.config.JpaConfig;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.ConceptMap;
import org.hl7.fhir.r4.model.MetadataResource;
import org.hl7.fhir.r4.model.ValueSet;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.addedcode.AddedCodes;

/** Definitions by their canonical URL: the release's, then FHIR's own, then those that clients have stored. */
@Component
final class Definitions {

    private final Release release;
    private final IValidationSupport fhir;
    private final IValidationSupport all;
    private final StoredDefinitions stored;
    private final AddedCodes added;

    /** @param all what answers for units, languages, countries and their like */
    Definitions(
            Release release,
            @Qualifier(JpaConfig.DEFAULT_PROFILE_VALIDATION_SUPPORT) IValidationSupport fhir,
            @Qualifier("enforcedDefinitions") IValidationSupport all,
            StoredDefinitions stored,
            AddedCodes added) {
        this.release = release;
        this.fhir = fhir;
        this.all = all;
        this.stored = stored;
        this.added = added;
    }

    /** @param canonical a URL, which may end with {@code |version} */
    Optional<CodeSystem> codeSystem(String canonical) {
        return released(CodeSystem.class, canonical)
                .map(this::withAdded)
                .or(() -> Optional.ofNullable((CodeSystem) fhir.fetchCodeSystem(canonical)))
                .or(() -> stored.newest(CodeSystem.class, canonical))
                .or(() -> Optional.ofNullable((CodeSystem) all.fetchCodeSystem(canonical)));
    }

    private CodeSystem withAdded(CodeSystem system) {
        added.renew();
        return added.with(system);
    }

    Optional<ValueSet> valueSet(String canonical) {
        return released(ValueSet.class, canonical)
                .or(() -> Optional.ofNullable((ValueSet) fhir.fetchValueSet(canonical)))
                .or(() -> stored.newest(ValueSet.class, canonical))
                .or(() -> ImplicitValueSets.of(canonical, this));
    }

    Optional<ConceptMap> conceptMap(String canonical) {
        return released(ConceptMap.class, canonical).or(() -> stored.newest(ConceptMap.class, canonical));
    }

    private <T extends MetadataResource> Optional<T> released(Class<T> type, String canonical) {
        return release.all(type).stream()
                .filter(each -> isMeant(each, canonical))
                .findFirst();
    }

    /** Whether a URL, with or without a version, means a definition. */
    static boolean isMeant(MetadataResource definition, String canonical) {
        int bar = canonical.indexOf('|');
        return bar < 0
                ? canonical.equals(definition.getUrl())
                : canonical.substring(0, bar).equals(definition.getUrl())
                        && canonical.substring(bar + 1).equals(definition.getVersion());
    }

    /** Those of the release that are stored as well are there once. */
    <T extends MetadataResource> List<T> all(Class<T> type) {
        return Stream.concat(release.all(type).stream(), stored.all(type, release.all(type)).stream())
                .toList();
    }

    /** Whether a system is known that has rules in place of a list. */
    boolean isStandard(String system) {
        return all.isCodeSystemSupported(new ValidationSupportContext(all), system);
    }

    /** A code of such a system. */
    Optional<LookupCodeResult> standard(String system, String code) {
        return Optional.ofNullable(
                        all.lookupCode(new ValidationSupportContext(all), new LookupCodeRequest(system, code)))
                .filter(LookupCodeResult::isFound);
    }
}
