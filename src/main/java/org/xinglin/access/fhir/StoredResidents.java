package org.xinglin.access.fhir;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.xinglin.access.registry.Client;
import org.xinglin.access.registry.User;
import org.xinglin.access.signin.Residents;
import org.xinglin.access.token.Actors;
import org.xinglin.fhirserver.Actor;
import org.xinglin.fhirserver.Caller;
import org.xinglin.fhirserver.FhirStore;
import org.xinglin.fhirserver.Query;

/** Asks the store in the person's own name: whom they do not reach it does not find. */
@Component
@ConditionalOnProperty(name = "xinglin.security.mode", havingValue = "embedded")
final class StoredResidents implements Residents {

    private static final int MOST = 20;
    private static final String NATIONAL_ID = "urn:oid:2.16.156.10011.1.3";
    private static final String NUMBER = "[0-9]{17}[0-9Xx]";
    private static final int SHOWN_DIGITS = 4;

    /** What a person needs who chooses; what an app may do later is another matter. */
    private static final List<String> SCOPES = List.of("user/Patient.rs");

    private final FhirStore store;
    private final Actors actors;

    StoredResidents(FhirStore store, Actors actors) {
        this.store = store;
        this.actors = actors;
    }

    @Override
    public List<Resident> find(User user, Client client, String text, @Nullable String language) {
        Query<Patient> all = Query.of(Patient.class);
        Query<Patient> query = text.isEmpty()
                ? all.newestFirst("_lastUpdated")
                : text.matches(NUMBER)
                        ? all.where(
                                "identifier",
                                new Identifier().setSystem(NATIONAL_ID).setValue(text.toUpperCase(Locale.ROOT)))
                        : all.where("name", text);
        return as(
                user,
                client,
                language,
                caller -> store.search(caller, query.atMost(MOST)).stream()
                        .map(StoredResidents::resident)
                        .toList());
    }

    @Override
    public Optional<Resident> read(User user, Client client, String id, @Nullable String language) {
        return id.matches("[A-Za-z0-9.-]{1,64}")
                ? as(
                        user,
                        client,
                        language,
                        caller -> store.read(caller, Patient.class, id).map(StoredResidents::resident))
                : Optional.empty();
    }

    /** The request of the page is the person's from here to there: by that the storage knows how far they reach. */
    private <T> T as(User user, Client client, @Nullable String language, Function<Caller, T> work) {
        Actor person = actors.person(client, user, SCOPES, null);
        Actor actor = new Actor(
                person.client(),
                person.user(),
                person.fhirUser(),
                person.organisations(),
                person.roles(),
                SCOPES,
                null,
                null);
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        request.setAttribute(Actor.ATTRIBUTE, actor);
        try {
            return work.apply(new Caller(null, language, null, actor));
        } finally {
            request.removeAttribute(Actor.ATTRIBUTE);
        }
    }

    private static Resident resident(Patient patient) {
        return new Resident(
                patient.getIdElement().getIdPart(),
                patient.getName().stream()
                        .map(StoredResidents::name)
                        .findFirst()
                        .orElse(""),
                patient.getGender() == null ? "" : patient.getGender().toCode(),
                Optional.ofNullable(patient.getBirthDateElement().getValueAsString())
                        .orElse(""),
                patient.getIdentifier().stream()
                        .filter(each -> NATIONAL_ID.equals(each.getSystem()) && each.hasValue())
                        .map(each -> end(each.getValue()))
                        .findFirst()
                        .orElse(""));
    }

    private static String name(HumanName name) {
        return name.hasText() ? name.getText() : name.getNameAsSingleString();
    }

    private static String end(String number) {
        return number.substring(Math.max(0, number.length() - SHOWN_DIGITS));
    }
}
