-- Codes that stored supplements add to code systems of the release: docs/decisions/0042-codes-of-a-county.md. Kept in the
-- transaction that stores the supplement.
CREATE TABLE added_code (
    supplement text NOT NULL, -- CodeSystem.id
    system     text NOT NULL,
    code       text NOT NULL,
    display    text,
    english    text,
    PRIMARY KEY (supplement, system, code)
);
CREATE INDEX added_code_system ON added_code (system, code, supplement);

-- A number that no two states of the stored code systems share, not even one that was rolled back.
CREATE SEQUENCE code_system_state;
CREATE TABLE code_system_version (version bigint NOT NULL);
INSERT INTO code_system_version VALUES (nextval('code_system_state'));
