-- What cursors are sealed with, the same on every node: docs/decisions/0033-cursors.md
CREATE TABLE secret (
    name  text  PRIMARY KEY,
    bytes bytea NOT NULL
);

INSERT INTO secret (name, bytes)
VALUES ('cursor', uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
