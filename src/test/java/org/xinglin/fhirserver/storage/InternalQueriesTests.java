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
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinglin.fhirserver.Query;

/** What a room asks of the store is done, or it is an error. */
class InternalQueriesTests {

    private static final FhirContext CONTEXT = FhirContext.forR4Cached();
    private static final Query<Observation> OBSERVATIONS = Query.of(Observation.class);

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
    void orderIsKept() {
        assertThat(keys(queries.read(OBSERVATIONS.about("a").newestFirst("date"))))
                .containsExactly("-date");
        assertThat(keys(queries.read(OBSERVATIONS
                        .by("code")
                        .newestFirst("date")
                        .by("_lastUpdated")
                        .newestFirst("_id"))))
                .containsExactly("code", "-date", "_lastUpdated", "-_id");
        assertThat(queries.read(OBSERVATIONS.about("a")).getSort()).isNull();
    }

    @Test
    void everyConditionIsKept() {
        Query<Observation> query = OBSERVATIONS
                .about("a")
                .where("code", new Coding("http://loinc.org", "8480-6", null), new Coding("urn:own", "收缩压", null))
                .where("status", "final", "amended");

        assertThat(queries.read(query).toNormalizedQueryString(CONTEXT))
                .isEqualTo("?code=http%3A//loinc.org%7C8480-6,urn%3Aown%7C%E6%94%B6%E7%BC%A9%E5%8E%8B"
                        + "&patient=Patient/a&status=amended,final");
    }

    @Test
    void whatHasAMeaningInAddressesIsEscaped() {
        Query<Patient> query = Query.of(Patient.class)
                .where("identifier", new Identifier().setSystem("urn:a,b").setValue("1|2$3\\4&_sort=x 5"));

        assertThat(query.address())
                .isEqualTo("Patient?identifier=urn%3Aa%5C%2Cb%7C1%5C%7C2%5C%243%5C%5C4%26_sort%3Dx+5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_sort",
                "_count",
                "_include",
                "_revinclude",
                "_include:iterate",
                "_summary",
                "_elements",
                "_total",
                "_offset",
                "_contained",
                "_format",
                "_unknown",
                "colour",
                "code:not",
                "subject:Patient.name",
                ""
            })
    void whatIsNoConditionOnSuchResourcesIsAnError(String parameter) {
        assertThatThrownBy(() -> queries.read(OBSERVATIONS.where(parameter, "1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "-", "-date", "date,code", ""})
    void whatIsNoOrderIsAnError(String key) {
        assertThatThrownBy(() -> queries.read(OBSERVATIONS.by(key))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 501})
    void whatIsNoLimitIsAnError(int limit) {
        assertThatThrownBy(() -> OBSERVATIONS.atMost(limit)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingSaidIsAnError() {
        assertThatThrownBy(() -> OBSERVATIONS.where("status", new String[0]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OBSERVATIONS.where("status", "final", " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OBSERVATIONS.about("")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OBSERVATIONS.where("code", new Coding("http://loinc.org", null, null)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OBSERVATIONS.where("identifier", new Identifier().setSystem("urn:a")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
