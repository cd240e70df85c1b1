package org.xinglin.fhirserver;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.refusal.Language;

/** Who calls is told to whatever hook asks, and nobody is the server itself who does not say so. */
class CallerTests {

    private static RequestDetails aClientsRequest() {
        SystemRequestDetails request = new SystemRequestDetails();
        request.setRequestId("request-1");
        request.addHeader("accept-language", "en, zh;q=0.5");
        return request;
    }

    @Test
    void aRequestIsItsClients() {
        Caller caller = Caller.of(aClientsRequest());

        assertThat(caller.task()).isNull();
        assertThat(caller.requestId()).isEqualTo("request-1");
        assertThat(caller.language()).isEqualTo(Language.EN);
    }

    @Test
    void aRequestOfTheLibrarysOwnMakingIsNoTask() {
        for (Caller nobody : new Caller[] {Caller.of(new SystemRequestDetails()), Caller.of(null)}) {
            assertThat(nobody).isEqualTo(new Caller(null, null, null, null));
            assertThat(nobody.is(Caller.RESIDENT_DELETION)).isFalse();
            assertThat(nobody.language()).isEqualTo(Language.ZH);
        }
    }

    @Test
    void hooksAreToldWhatWasAskedFor() {
        for (Caller caller : new Caller[] {
            Caller.task("chronic"),
            Caller.of(aClientsRequest()),
            Caller.of(aClientsRequest()).setsOff("deletion")
        }) {
            RequestDetails request = caller.newRequest();

            assertThat(Caller.of(request)).isEqualTo(caller);
            assertThat(Language.of(request)).isEqualTo(caller.language());
            assertThat(request.getRequestId()).isEqualTo(caller.requestId());
        }
    }

    @Test
    void aTaskThatAClientHasSetOffIsATaskInItsLanguage() {
        Caller task = Caller.of(aClientsRequest()).setsOff(Caller.RESIDENT_DELETION);

        assertThat(task.is(Caller.RESIDENT_DELETION)).isTrue();
        assertThat(task.is("other")).isFalse();
        assertThat(task.language()).isEqualTo(Language.EN);
        assertThat(task.requestId()).isEqualTo("request-1");
    }
}
