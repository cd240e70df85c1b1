package org.xinglin.constitution.fhir;

import java.util.Collection;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.xinglin.constitution.domain.ConstitutionType;
import org.xinglin.fhirserver.ReleasedCodes;
import org.xinglin.fhirserver.refusal.Language;

/** The Chinese words for codes of this room. */
@Component
final class ConstitutionNames {

    private final ReleasedCodes codes;

    ConstitutionNames(ReleasedCodes codes) {
        this.codes = codes;
    }

    String of(ConstitutionType type) {
        return of("constitution-type", type.code());
    }

    /** @param codeSystem its id in the guide */
    String of(String codeSystem, String code) {
        return codes.words(codeSystem, code, Language.ZH);
    }

    String list(Collection<ConstitutionType> types) {
        return types.stream().map(this::of).collect(Collectors.joining("、"));
    }
}
