-- How people sign in, on whatever node: docs/decisions/0037-signing-in.md. A value that lets somebody in is kept as its SHA-256.

-- Failures since the last success, by the SHA-256 of the name that was typed, be it known or not.
CREATE TABLE sign_in_attempt (
    name         bytea       PRIMARY KEY,
    failures     integer     NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);

-- The last time step of which somebody has used the code (RFC 6238, 5.2: once).
CREATE TABLE totp_step (
    user_name text        PRIMARY KEY,
    step      bigint      NOT NULL,
    used_at   timestamptz NOT NULL
);

CREATE TABLE browser_session (
    id        bytea       PRIMARY KEY,
    user_name text        NOT NULL,
    proof     bytea       NOT NULL, -- digest of the password's hash and the key of the second factor: with another the session ends
    complete  boolean     NOT NULL, -- false: the second factor is still asked for
    began_at  timestamptz NOT NULL,
    used_at   timestamptz NOT NULL,
    ends_at   timestamptz NOT NULL
);
CREATE INDEX browser_session_ends ON browser_session (ends_at);

-- Which app somebody has let in, and for what.
CREATE TABLE app_consent (
    user_name text        NOT NULL,
    client    text        NOT NULL,
    scopes    text[]      NOT NULL,
    given_at  timestamptz NOT NULL,
    PRIMARY KEY (user_name, client)
);
