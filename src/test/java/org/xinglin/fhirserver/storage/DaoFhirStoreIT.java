package org.xinglin.fhirserver.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.IInterceptorService;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.UnprocessableEntityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Basic;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;
import org.xinglin.testkit.InnerServer;

/** The real store over PostgreSQL keeps its contract. */
class DaoFhirStoreIT extends FhirStoreContract {

    private final List<Object> hooks = new ArrayList<>();

    @AfterEach
    void forgetHooks() {
        InnerServer.bean(IInterceptorService.class).unregisterInterceptors(hooks);
    }

    @Override
    FhirStore store() {
        return InnerServer.bean(FhirStore.class);
    }

    @Override
    void onWrite(BiConsumer<Caller, Resource> hook) {
        Object interceptor = new WriteHook(hook);
        hooks.add(interceptor);
        InnerServer.bean(IInterceptorService.class).registerInterceptor(interceptor);
    }

    /** Public: the library calls its methods. */
    @Interceptor
    public static final class WriteHook {

        private final BiConsumer<Caller, Resource> hook;

        WriteHook(BiConsumer<Caller, Resource> hook) {
            this.hook = hook;
        }

        @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_CREATED)
        public void created(IBaseResource resource, RequestDetails request) {
            hook.accept(Caller.of(request), (Resource) resource);
        }

        @Hook(Pointcut.STORAGE_PRECOMMIT_RESOURCE_UPDATED)
        public void updated(IBaseResource before, IBaseResource resource, RequestDetails request) {
            hook.accept(Caller.of(request), (Resource) resource);
        }
    }

    @Test
    void profilesHoldForRoomsTooAndSpeakTheirCallersLanguage() {
        Map.of("zh", "。", "en", ".").forEach((language, stop) -> {
            Bundle transaction = new Bundle().setType(BundleType.TRANSACTION);
            transaction
                    .addEntry()
                    .setResource(new Basic())
                    .getRequest()
                    .setMethod(HTTPVerb.POST)
                    .setUrl("Basic");
            assertThatThrownBy(() -> store().transact(new Caller(null, language, "r1", null), transaction))
                    .isInstanceOfSatisfying(
                            UnprocessableEntityException.class,
                            refusal -> assertThat(((OperationOutcome) refusal.getOperationOutcome())
                                            .getIssueFirstRep()
                                            .getDetails()
                                            .getText())
                                    .endsWith(stop));
        });
    }

    /** The statement of the server's own beside the library's, which answers whatever has an order. */
    @Test
    void theRecordsOfAResidentAreThoseThatTheLibraryFinds() {
        ResidentsReadings readings = ResidentsReadings.stored(store());

        assertThat(readings.queries()).hasSizeGreaterThan(20).allSatisfy(query -> {
            List<String> found = ids(query);
            assertThat(found).as(query.address()).containsExactlyInAnyOrderElementsOf(ids(query.by("_lastUpdated")));
        });
        assertThat(readings.queries().stream().filter(query -> !ids(query).isEmpty()))
                .as("most find something")
                .hasSizeGreaterThan(12);
        assertThat(store().search(ResidentsReadings.TEST, readings.all().atMost(2)))
                .satisfies(found -> assertThat(found.items()).hasSize(2))
                .satisfies(found -> assertThat(found.more()).isTrue());
    }

    private List<String> ids(Query<Observation> query) {
        return store().search(ResidentsReadings.TEST, query).stream()
                .map(each -> each.getIdElement().getIdPart())
                .toList();
    }
}
