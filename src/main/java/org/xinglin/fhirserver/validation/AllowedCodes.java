package org.xinglin.fhirserver.validation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.Coding;
import org.xinglin.fhirserver.refusal.Language;

/** Says which codes may stand somewhere: all of them where they are few, else how many there are and where. */
final class AllowedCodes {

    /** So many a reader takes in at a glance (contract, row "Allowed values"). */
    private static final int FEW = 20;

    private final ValueSetCodes codes;

    AllowedCodes(ValueSetCodes codes) {
        this.codes = codes;
    }

    /** @param withSystem whether the code stands beside its system, which then is to be said, too */
    String ofValueSet(String url, boolean withSystem, Language language) {
        Optional<List<Coding>> all = codes.of(url);
        return url + " (" + said(all, "ValueSet/$expand?url=" + url, withSystem, language) + ")";
    }

    /** Nothing where the code system is not known as a whole. */
    Optional<String> ofSystem(String url, Language language) {
        return codes.ofSystem(url).map(all -> said(Optional.of(all), "CodeSystem?url=" + url, true, language));
    }

    private static String said(Optional<List<Coding>> all, String where, boolean withSystem, Language language) {
        boolean chinese = language == Language.ZH;
        if (all.isEmpty() || all.get().size() > FEW) {
            String number = all.map(codes -> chinese ? "共 " + codes.size() + " 个代码，" : codes.size() + " codes, ")
                    .orElse("");
            return number + (chinese ? "见 GET /fhir/" : "see GET /fhir/") + where;
        }
        Map<String, List<String>> bySystem = new LinkedHashMap<>();
        all.get()
                .forEach(coding -> bySystem.computeIfAbsent(coding.getSystem(), system -> new ArrayList<>())
                        .add(coding.getCode()));
        List<String> each = new ArrayList<>();
        bySystem.forEach(
                (system, some) -> each.add((withSystem ? "system " + system + ": " : "") + String.join(", ", some)));
        return String.join("; ", each);
    }
}
