package org.xinglin.constitution.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.xinglin.constitution.domain.AdviceBook;
import org.xinglin.constitution.domain.Instrument;
import org.xinglin.fhirserver.Release;
import org.xinglin.fhirserver.conformance.ReleasedConformance;

/** The scales and the advice that this release publishes, as the server reads them. */
public final class ReleasedScales {

    static final Release RELEASE = ReleasedConformance.load(FhirContext.forR4Cached());

    private static final Instruments INSTRUMENTS = new Instruments(RELEASE);

    private ReleasedScales() {}

    /** @param id of the Questionnaire */
    public static Instrument instrument(String id) {
        return INSTRUMENTS
                .named("https://xinglin-fhir.github.io/ig/Questionnaire/" + id)
                .orElseThrow()
                .instrument();
    }

    public static List<Instrument> all() {
        return INSTRUMENTS.all().stream().map(Instruments.Published::instrument).toList();
    }

    public static AdviceBook advice() {
        return AdviceReader.read(RELEASE);
    }

    static <T extends Resource> T released(Class<T> type, String id) {
        return RELEASE.all(type).stream()
                .filter(resource -> resource.getIdElement().getIdPart().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
