package org.xinglin.fhirserver.subscription;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.xinglin.fhirserver.Caller;

/** What the server itself writes into a Subscription: that it fails, that it works again, that its end has come. */
@Component
final class SubscriptionStates {

    private static final Logger log = LoggerFactory.getLogger(SubscriptionStates.class);
    /** The task that notes them. */
    static final String NOTING = "subscription-states";

    private final DaoRegistry daos;
    private final TransactionOperations transaction;

    SubscriptionStates(DaoRegistry daos, TransactionOperations transaction) {
        this.daos = daos;
        this.transaction = transaction;
    }

    /** Notes a state, with the reason if there is one; not if the client has changed its Subscription at this moment. */
    void note(String id, SubscriptionStatus status, @Nullable String error) {
        RequestDetails request = Caller.task(NOTING).newRequest();
        try {
            transaction.executeWithoutResult(began -> {
                IFhirResourceDao<Subscription> dao = daos.getResourceDao(Subscription.class);
                Subscription subscription = dao.read(new IdType("Subscription", id), request);
                if (subscription.getStatus() != SubscriptionStatus.OFF) {
                    dao.update(subscription.setStatus(status).setError(error), request);
                }
            });
        } catch (ResourceGoneException | ResourceNotFoundException | ResourceVersionConflictException e) {
            log.info("Subscription/{} changed at the moment when {} was to be noted", id, status.toCode());
        }
    }
}
