-- The candidates: a role with a policy each for row-level security, a schema with a view each for views. Those that are a
-- condition in the search stand in ReachCandidate; the chosen one is the server's own schema xinglin_reach.
GRANT USAGE ON SCHEMA spike TO PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA spike TO PUBLIC;
GRANT SELECT ON ALL TABLES IN SCHEMA public TO PUBLIC;
ALTER TABLE hfj_resource ENABLE ROW LEVEL SECURITY;
CREATE INDEX spike_leaf ON hfj_resource (spike_leaf, res_id);
CREATE INDEX spike_position ON hfj_resource (spike_position, res_id);

-- c: the organisation beside each row; the subtree as a set, made once for each statement.
CREATE ROLE leaf_in_set;
CREATE POLICY leaf_in_set ON hfj_resource TO leaf_in_set USING (
    spike_leaf IN (SELECT descendant FROM spike.closure WHERE ancestor = current_setting('spike.organisation')::bigint));
-- c: the same, looked up for each row.
CREATE ROLE leaf_looked_up;
CREATE POLICY leaf_looked_up ON hfj_resource TO leaf_looked_up USING (
    EXISTS (SELECT FROM spike.closure
            WHERE ancestor = current_setting('spike.organisation')::bigint AND descendant = spike_leaf));
-- e: the organisation's position beside each row, the subtree a range.
CREATE ROLE position_in_range;
CREATE POLICY position_in_range ON hfj_resource TO position_in_range USING (
    spike_position BETWEEN current_setting('spike.low')::bigint AND current_setting('spike.high')::bigint);
-- e: the resident beside each resource, the resident's organisation in one row.
CREATE ROLE resident_beside;
CREATE POLICY resident_beside ON hfj_resource TO resident_beside USING (
    EXISTS (SELECT FROM spike.reach JOIN spike.place USING (resident) JOIN spike.closure ON descendant = organisation
            WHERE reach.res_id = hfj_resource.res_id AND ancestor = current_setting('spike.organisation')::bigint));

-- d: the organisation in a table beside, joined in by a view.
CREATE SCHEMA view_leaf_beside;
CREATE VIEW view_leaf_beside.hfj_resource AS SELECT * FROM public.hfj_resource resource
WHERE EXISTS (SELECT FROM spike.leaf_beside beside JOIN spike.closure ON descendant = organisation
              WHERE beside.res_id = resource.res_id AND ancestor = current_setting('spike.organisation')::bigint);
-- d and e: its position in a table beside.
CREATE SCHEMA view_position_beside;
CREATE VIEW view_position_beside.hfj_resource AS SELECT * FROM public.hfj_resource resource
WHERE EXISTS (SELECT FROM spike.leaf_beside beside WHERE beside.res_id = resource.res_id
              AND position BETWEEN current_setting('spike.low')::bigint AND current_setting('spike.high')::bigint);
-- c by a view: the organisation beside each row.
CREATE SCHEMA view_leaf_column;
CREATE VIEW view_leaf_column.hfj_resource AS SELECT * FROM public.hfj_resource
WHERE spike_leaf IN (SELECT descendant FROM spike.closure WHERE ancestor = current_setting('spike.organisation')::bigint);
-- e by a view, before places had a beginning and an end.
CREATE SCHEMA view_without_times;
CREATE VIEW view_without_times.hfj_resource AS SELECT * FROM public.hfj_resource resource
WHERE EXISTS (SELECT FROM xinglin.reach_key key JOIN xinglin.resident_place USING (resident)
              JOIN xinglin.organisation_above USING (organisation)
              WHERE key.res_id = resource.res_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]));
CREATE VIEW view_without_times.hfj_res_link AS SELECT * FROM public.hfj_res_link link
WHERE EXISTS (SELECT FROM xinglin.reach_key key JOIN xinglin.resident_place USING (resident)
              JOIN xinglin.organisation_above USING (organisation)
              WHERE key.res_id = link.src_resource_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]) OFFSET 0)
AND (link.target_resource_id IS NULL OR EXISTS (
              SELECT FROM xinglin.reach_key key JOIN xinglin.resident_place USING (resident)
              JOIN xinglin.organisation_above USING (organisation)
              WHERE key.res_id = link.target_resource_id AND ancestor = ANY (current_setting('xinglin.reach')::bigint[]) OFFSET 0));
ANALYZE;
