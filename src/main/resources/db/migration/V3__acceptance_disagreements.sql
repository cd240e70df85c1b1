-- Resources that fast acceptance called certainly valid and the validator would have refused. Empty,
-- unless there is a fault in fast acceptance: see docs/operations.md.
CREATE TABLE acceptance_disagreement (
    resource text        PRIMARY KEY, -- type, id and version
    found    text        NOT NULL,    -- what the validator said
    noted_at timestamptz NOT NULL DEFAULT now()
);
