-- On whose act a change rests, for what follows from it to say so: who made the request, as the token said. All null in the open
-- mode, and where the server acts by itself.
ALTER TABLE event
    ADD client        text,
    ADD login         text,
    ADD fhir_user     text,
    ADD organisations text; -- ids of Organizations, with spaces between
