package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.searchparam.MatchUrlService;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.SortOrderEnum;
import ca.uhn.fhir.rest.api.SortSpec;
import ca.uhn.fhir.rest.server.util.FhirContextSearchParamRegistry;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a room asks of the store is done, or it is an error. */
class InternalQueriesTests {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();

    private final FhirContextSearchParamRegistry parameters = new FhirContextSearchParamRegistry(CONTEXT);
    private final InternalQueries queries =
            new InternalQueries(new MatchUrlService(CONTEXT, parameters), parameters, CONTEXT);

    private static List<String> keys(SearchParameterMap search) {
        List<String> keys = new ArrayList<>();
        for (SortSpec key = search.getSort(); key != null; key = key.getChain()) {
            keys.add((key.getOrder() == SortOrderEnum.DESC ? "-" : "") + key.getParamName());
        }
        return keys;
    }

    @Test
    void sortingIsKept() {
        assertThat(keys(queries.read(Observation.class, "patient=Patient/a&_sort=-date&_count=1")))
                .containsExactly("-date");
        assertThat(keys(queries.read(Observation.class, "_sort=code,-date,_lastUpdated,-_id")))
                .containsExactly("code", "-date", "_lastUpdated", "-_id");
        assertThat(queries.read(Observation.class, "patient=Patient/a").getSort())
                .isNull();
    }

    @Test
    void whatIsAskedForIsCounted() {
        assertThat(queries.read(Observation.class, "_count=500").getCount()).isEqualTo(500);
        assertThat(queries.read(Observation.class, "code=a").getCount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_sort=none",
                "_sort=-",
                "_sort=date,",
                "_sort=",
                "_sort=date&_sort=code",
                "_include=Observation:subject",
                "_revinclude=Provenance:target",
                "_include:iterate=Observation:subject",
                "_summary=true",
                "_elements=code",
                "_total=accurate",
                "_offset=20",
                "_contained=true",
                "_format=json",
                "_unknown=1",
                "_count=0",
                "_count=501",
                "_count=-1",
                "_count=1&_count=2",
                "patient=",
                "patient=%20",
                "code=a&patient="
            })
    void whatWouldNotBeDoneIsAnError(String query) {
        assertThatThrownBy(() -> queries.read(Observation.class, query)).isInstanceOf(IllegalArgumentException.class);
    }
}
