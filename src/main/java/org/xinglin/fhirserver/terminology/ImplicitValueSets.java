package org.xinglin.fhirserver.terminology;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeSystem;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.ValueSet;

/** The value set of all codes of a system, which nobody has to write down. */
final class ImplicitValueSets {

    private static final Pattern ALL_OF = Pattern.compile("(?<system>.+)\\?(?:fhir_)?vs");

    private ImplicitValueSets() {}

    /** {@code <url>?vs}, or what a code system names as its own ({@code CodeSystem.valueSet}). */
    static Optional<ValueSet> of(String canonical, Definitions definitions) {
        Matcher all = ALL_OF.matcher(canonical);
        Optional<CodeSystem> system = all.matches()
                ? definitions.codeSystem(all.group("system"))
                : definitions.all(CodeSystem.class).stream()
                        .filter(each -> canonical.equals(each.getValueSet()))
                        .findFirst();
        return system.map(each -> whole(each, canonical));
    }

    private static ValueSet whole(CodeSystem system, String canonical) {
        ValueSet set = new ValueSet();
        set.setUrl(canonical);
        set.setVersion(system.getVersion());
        set.setName(system.getName());
        set.setTitle(system.getTitle());
        set.setStatus(PublicationStatus.ACTIVE);
        set.setLanguage(system.getLanguage());
        set.getCompose().addInclude().setSystem(system.getUrl());
        return set;
    }
}
