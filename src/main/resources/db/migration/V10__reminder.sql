-- Whom a listener wants to be told of once more when a time has come: docs/decisions/0017-all-facts.md. A row becomes an event
-- when it is due.
CREATE TABLE reminder (
    listener text        NOT NULL,
    type     text        NOT NULL,
    id       text        NOT NULL,
    lane     text        NOT NULL,
    version  bigint      NOT NULL,
    patient  text,
    due_at   timestamptz NOT NULL,
    PRIMARY KEY (listener, type, id)
);
CREATE INDEX reminder_due ON reminder (due_at);
