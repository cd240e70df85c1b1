-- What tokens are signed with, the same on every node: a private JWK (RFC 7517). ADR 36.
CREATE TABLE signing_key (
    kid        text        PRIMARY KEY,
    jwk        text        NOT NULL,
    created_at timestamptz NOT NULL
);
