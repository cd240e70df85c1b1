-- By which release's search parameters what is stored of a type was indexed, and how far a newer one has come with it:
-- docs/decisions/0032-parts-of-texts.md
CREATE TABLE search_index (
    res_type text PRIMARY KEY,
    made_by  text NOT NULL,
    making   text NOT NULL DEFAULT '',
    done_to  bigint NOT NULL DEFAULT 0
);

-- What was stored before this was known.
INSERT INTO search_index (res_type, made_by) SELECT DISTINCT res_type, '' FROM public.hfj_resource;
