-- Subscriptions as the notifications need them, kept in the transaction of the FHIR resource, and what their
-- receivers have yet to answer: docs/decisions/0010-durable-notifications.md.
CREATE TABLE subscription (
    id           text        PRIMARY KEY,
    type         text        NOT NULL,
    criteria     text        NOT NULL,
    endpoint     text        NOT NULL,
    payload      text,                 -- MIME type; none is a bare notice
    headers      text[]      NOT NULL,
    ends_at      timestamptz,
    status       text        NOT NULL CHECK (status IN ('active', 'error', 'off')),
    failures     integer     NOT NULL DEFAULT 0, -- since the last success
    due_at       timestamptz NOT NULL DEFAULT now(),
    served_at    timestamptz NOT NULL DEFAULT now(),
    lease        uuid,                 -- of the node that delivers just now
    leased_until timestamptz NOT NULL DEFAULT '-infinity'
);
CREATE INDEX subscription_type ON subscription (type) WHERE status <> 'off';

CREATE TABLE notification (
    seq          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    delivery     uuid        NOT NULL DEFAULT gen_random_uuid(),
    subscription text        NOT NULL,
    type         text        NOT NULL,
    id           text        NOT NULL,
    version      bigint      NOT NULL,
    recorded_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
    state        text        NOT NULL DEFAULT 'waiting'
                             CHECK (state IN ('waiting', 'delivered', 'parked', 'withdrawn')),
    attempts     integer     NOT NULL DEFAULT 0,
    attempted_at timestamptz,
    ended_at     timestamptz,
    answer       integer,              -- HTTP status of the last answer
    rule         text,                 -- why the last attempt failed
    detail       text,
    UNIQUE (subscription, type, id, version)
) WITH (autovacuum_vacuum_scale_factor = 0.05);
CREATE INDEX notification_waiting ON notification (subscription, seq) WHERE state = 'waiting';
CREATE INDEX notification_latest ON notification (subscription, seq);
CREATE INDEX notification_ended ON notification (ended_at) WHERE state IN ('delivered', 'withdrawn');
