-- What apps are let in with: docs/decisions/0037-signing-in.md. Values are kept as their SHA-256.

CREATE TABLE app_launch (
    id      bytea       PRIMARY KEY,
    client  text        NOT NULL,
    patient text        NOT NULL,
    user_name text,               -- the person who opens it; null: whoever signs in
    made_by text        NOT NULL, -- the client that asked for it
    ends_at timestamptz NOT NULL,
    used_at timestamptz
);
CREATE INDEX app_launch_ends ON app_launch (ends_at);

-- Everything that comes from one consent: the code, and each token after it. They end together.
CREATE TABLE token_family (
    id           uuid        PRIMARY KEY,
    client       text        NOT NULL,
    user_name    text        NOT NULL,
    scopes       text[]      NOT NULL,
    patient      text,
    nonce        text,
    signed_in_at timestamptz NOT NULL,
    began_at     timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    ended_at     timestamptz
);
CREATE INDEX token_family_ends ON token_family (ends_at);

-- The access tokens of a family, by the ids of xinglin.oauth2_authorization: they end with it.
CREATE TABLE family_access (
    authorization_id varchar(100) PRIMARY KEY,
    family           uuid         NOT NULL REFERENCES token_family ON DELETE CASCADE
);
CREATE INDEX family_access_family ON family_access (family);

CREATE TABLE authorization_code (
    hash         bytea       PRIMARY KEY,
    family       uuid        NOT NULL REFERENCES token_family ON DELETE CASCADE,
    redirect_uri text        NOT NULL,
    challenge    text        NOT NULL,
    ends_at      timestamptz NOT NULL,
    used_at      timestamptz
);
CREATE INDEX authorization_code_family ON authorization_code (family);

CREATE TABLE refresh_token (
    hash    bytea       PRIMARY KEY,
    family  uuid        NOT NULL REFERENCES token_family ON DELETE CASCADE,
    used_at timestamptz
);
CREATE INDEX refresh_token_family ON refresh_token (family);
