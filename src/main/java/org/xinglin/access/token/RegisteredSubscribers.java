package org.xinglin.access.token;

import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.xinglin.access.reach.RequestOfThread;
import org.xinglin.access.registry.Registry;
import org.xinglin.fhirserver.Subscribers;

/** Who subscribes is there as long as the operator's file has them. Where somebody else gives the tokens, only that one knows. */
@Component
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
final class RegisteredSubscribers implements Subscribers {

    private final RequestOfThread requests;
    private final Registry registry;

    RegisteredSubscribers(RequestOfThread requests, Registry registry) {
        this.requests = requests;
        this.registry = registry;
    }

    @Override
    public Optional<Account> current() {
        return requests.actor().map(actor -> new Account(actor.client(), actor.user()));
    }

    @Override
    public boolean isThere(Account account) {
        return registry.client(account.client()).isPresent()
                && (account.user() == null || registry.user(account.user()).isPresent());
    }
}
