-- Changes that somebody has yet to be told of: docs/decisions/0009-durable-events.md. A row ends in the
-- transaction of the listener that handled it.
CREATE TABLE event (
    seq         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    listener    text        NOT NULL,
    lane        text        NOT NULL, -- handled in the order of seq within a listener and lane
    type        text        NOT NULL,
    id          text        NOT NULL,
    version     bigint      NOT NULL,
    change      text        NOT NULL,
    patient     text,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    due_at      timestamptz NOT NULL, -- not before the head of its lane
    attempts    integer     NOT NULL DEFAULT 0,
    parked      boolean     NOT NULL DEFAULT false,
    reason      text                  -- of the last failure
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.1);
CREATE INDEX event_due ON event (due_at, seq) WHERE NOT parked;
CREATE INDEX event_lane ON event (listener, lane, seq) WHERE NOT parked;
CREATE INDEX event_parked ON event (listener, seq) WHERE parked;
