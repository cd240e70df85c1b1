-- Which resource holds an identifier that no other of its type may carry. The key is 128 bits of
-- SHA-256 over type, system and value, so a long value costs no more than a short one.
CREATE TABLE identifier_claim (
    claim  uuid   PRIMARY KEY,
    res_id bigint NOT NULL -- the holder: hfj_resource.res_id
);
CREATE INDEX identifier_claim_holder ON identifier_claim (res_id);
