-- Tokens that were given, by Spring Authorization Server's schema 1.5; token values are digests (ADR 36).
CREATE TABLE oauth2_authorization (
    id                            varchar(100) PRIMARY KEY,
    registered_client_id          varchar(200) NOT NULL,
    principal_name                varchar(200) NOT NULL,
    authorization_grant_type      varchar(100) NOT NULL,
    authorized_scopes             text,
    attributes                    text,
    state                         varchar(500),
    authorization_code_value      text,
    authorization_code_issued_at  timestamptz,
    authorization_code_expires_at timestamptz,
    authorization_code_metadata   text,
    access_token_value            text,
    access_token_issued_at        timestamptz,
    access_token_expires_at       timestamptz,
    access_token_metadata         text,
    access_token_type             varchar(100),
    access_token_scopes           text,
    oidc_id_token_value           text,
    oidc_id_token_issued_at       timestamptz,
    oidc_id_token_expires_at      timestamptz,
    oidc_id_token_metadata        text,
    refresh_token_value           text,
    refresh_token_issued_at       timestamptz,
    refresh_token_expires_at      timestamptz,
    refresh_token_metadata        text,
    user_code_value               text,
    user_code_issued_at           timestamptz,
    user_code_expires_at          timestamptz,
    user_code_metadata            text,
    device_code_value             text,
    device_code_issued_at         timestamptz,
    device_code_expires_at        timestamptz,
    device_code_metadata          text,
    created_at                    timestamptz NOT NULL DEFAULT now(),
    -- What each request asks: one look at an index, and nothing to parse.
    access_token_revoked          boolean NOT NULL GENERATED ALWAYS AS
        (coalesce(position('"metadata.token.invalidated":true' IN access_token_metadata) > 0, true)) STORED,
    -- After which nothing of it counts any more.
    expires_at                    timestamptz GENERATED ALWAYS AS
        (greatest(authorization_code_expires_at, access_token_expires_at, refresh_token_expires_at)) STORED
);

CREATE INDEX oauth2_authorization_access ON oauth2_authorization (access_token_value) WHERE access_token_value IS NOT NULL;
CREATE INDEX oauth2_authorization_refresh ON oauth2_authorization (refresh_token_value) WHERE refresh_token_value IS NOT NULL;
CREATE INDEX oauth2_authorization_code ON oauth2_authorization (authorization_code_value) WHERE authorization_code_value IS NOT NULL;
CREATE INDEX oauth2_authorization_state ON oauth2_authorization (state) WHERE state IS NOT NULL;
CREATE INDEX oauth2_authorization_expiry ON oauth2_authorization (expires_at);

-- Assertions that have been used (RFC 7523, section 3, number 7), until they would be too old anyway.
CREATE TABLE spent_assertion (
    client     text        NOT NULL,
    jti        bytea       NOT NULL,
    expires_at timestamptz NOT NULL,
    PRIMARY KEY (client, jti)
);

CREATE INDEX spent_assertion_expiry ON spent_assertion (expires_at);
