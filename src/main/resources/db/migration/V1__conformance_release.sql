-- Which release's conformance resources the FHIR tables hold. A node that finds its own fingerprint here loads nothing.
CREATE TABLE conformance_release (
    only_row    boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    fingerprint text        NOT NULL,
    loaded_at   timestamptz NOT NULL DEFAULT now()
);
