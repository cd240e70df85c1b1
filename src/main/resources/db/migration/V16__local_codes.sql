-- What senders' own codes mean, by the ConceptMaps that are stored: docs/decisions/0030-local-codes.md. Kept in the transaction that
-- stores the map. What is in force no longer stays, so that records that were completed by it are found.
CREATE TABLE local_code (
    map           text    NOT NULL, -- ConceptMap.id
    url           text    NOT NULL,
    source        text    NOT NULL,
    code          text    NOT NULL,
    target        text    NOT NULL,
    meaning       text    NOT NULL,
    display       text,
    in_force      boolean NOT NULL,
    PRIMARY KEY (map, source, code, target)
);
CREATE INDEX local_code_source ON local_code (source, code);

-- A number that no two states of the table share, not even one that was rolled back: by it a node knows whether what it remembers
-- is what is in force.
CREATE SEQUENCE local_code_state;
CREATE TABLE local_code_version (version bigint NOT NULL);
INSERT INTO local_code_version VALUES (nextval('local_code_state'));

-- What is stored and not understood: one row for a record and finding, written with the record.
CREATE TABLE finding (
    res_id       bigint      NOT NULL, -- hfj_resource.res_id
    type         text        NOT NULL,
    path         text        NOT NULL,
    system       text        NOT NULL, -- empty: none
    code         text        NOT NULL,
    text         text        NOT NULL,
    reason       text        NOT NULL,
    suggested_system  text,
    suggested_code    text,
    suggested_display text,
    performer    text,                 -- the id of the first that is an Organization
    first_at     timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    PRIMARY KEY (res_id, path, system, code, text, reason)
);
CREATE INDEX finding_code ON finding (system, code);
