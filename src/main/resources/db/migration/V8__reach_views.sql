-- What a caller with a reach sees instead of the library's tables: views of the same names, before which the search path
-- of the caller's transaction puts this schema. Nobody else's statements are touched. 'xinglin.reach' holds the numbers of
-- the organisations at the top of the reach; without it every statement here fails. docs/decisions/0011-reach.md
CREATE SCHEMA xinglin_reach;

-- Every search joins this one. Written so that the planner may begin with the subtree as well as with the search.
CREATE VIEW xinglin_reach.hfj_resource AS
SELECT * FROM public.hfj_resource resource
WHERE EXISTS (
    SELECT FROM xinglin.reach_key key
    JOIN xinglin.resident_place USING (resident)
    JOIN xinglin.organisation_above USING (organisation)
    WHERE key.res_id = resource.res_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]));

-- The others are looked at row by row (OFFSET keeps the planner from more): beside the resource, which it has found by
-- then, or for a page of versions.
CREATE VIEW xinglin_reach.hfj_res_ver AS
SELECT * FROM public.hfj_res_ver version
WHERE EXISTS (
    SELECT FROM xinglin.reach_key key
    JOIN xinglin.resident_place USING (resident)
    JOIN xinglin.organisation_above USING (organisation)
    WHERE key.res_id = version.res_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])
    OFFSET 0);

-- Both ends: a chain would ask about what a resource names, _has about what names it.
CREATE VIEW xinglin_reach.hfj_res_link AS
SELECT * FROM public.hfj_res_link link
WHERE EXISTS (
    SELECT FROM xinglin.reach_key key
    JOIN xinglin.resident_place USING (resident)
    JOIN xinglin.organisation_above USING (organisation)
    WHERE key.res_id = link.src_resource_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])
    OFFSET 0)
AND (link.target_resource_id IS NULL OR EXISTS (
    SELECT FROM xinglin.reach_key key
    JOIN xinglin.resident_place USING (resident)
    JOIN xinglin.organisation_above USING (organisation)
    WHERE key.res_id = link.target_resource_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[])
    OFFSET 0));
