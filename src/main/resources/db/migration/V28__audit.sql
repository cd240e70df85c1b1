-- Who did what with whose records: docs/decisions/0039-audit.md. Rows are added and never changed; a month is a partition, and goes
-- whole when its time is over. Each process of the server writes one chain: a row's hash covers the row and the hash before it.
CREATE TABLE audit_chain (
    chain  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    node   text        NOT NULL,
    digest text        NOT NULL, -- SHA-256 or SM3, of all hashes of the chain
    began  timestamptz NOT NULL
);

CREATE TABLE audit (
    chain       bigint      NOT NULL,
    number      bigint      NOT NULL, -- in the chain, from 1
    recorded    timestamptz NOT NULL, -- never falls along a chain
    settled     bigint      NOT NULL, -- up to here each number of the chain was committed or called void when this row was made
    kind        text        NOT NULL, -- rest, login, or chain for what chains say of each other
    action      text        NOT NULL, -- C R U D E
    interaction text        NOT NULL,
    outcome     smallint    NOT NULL, -- 0 4 8
    reason      text,
    client      text,
    login       text,
    fhir_user   text,
    task        text,                 -- of the server itself
    patients    text[]      NOT NULL,
    what        text,                 -- type, id and version, or as much of it as is known
    query       text,                 -- method and address
    address     text,
    purpose     text,
    request     text,
    base        text,
    place       integer,              -- of the entry in a batch or transaction, from 0
    detail      text,
    before      bytea       NOT NULL, -- the hash of the number before
    hash        bytea       NOT NULL,
    PRIMARY KEY (chain, number, recorded)
) PARTITION BY RANGE (recorded);

CREATE INDEX audit_recorded ON audit (recorded);
CREATE INDEX audit_patients ON audit USING gin (patients) WHERE patients <> '{}';
CREATE INDEX audit_user ON audit (fhir_user, recorded) WHERE fhir_user IS NOT NULL;
CREATE INDEX audit_refused ON audit (recorded) WHERE outcome > 0;
CREATE INDEX audit_chains ON audit (chain, number) WHERE kind = 'chain';

CREATE FUNCTION audit_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The audit is only ever added to: % of % is refused', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$;

-- Also where triggers are otherwise off (session_replication_role).
CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_append_only();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_append_only;
CREATE TRIGGER audit_not_truncated BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
ALTER TABLE audit ENABLE ALWAYS TRIGGER audit_not_truncated;
CREATE TRIGGER audit_chain_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
    FOR EACH STATEMENT EXECUTE FUNCTION audit_append_only();
ALTER TABLE audit_chain ENABLE ALWAYS TRIGGER audit_chain_append_only;
