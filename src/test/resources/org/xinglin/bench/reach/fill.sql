-- A city of 100,000 residents, each with ten blood pressures, a third with a care plan, written past the server: the rows
-- that the server wrote for one resident, one blood pressure and one plan are copied, so that hashes, paths and
-- columns are its own. Observations are stored in the order of their dates, so a resident's are scattered.
--
-- Organisations: a city (1) of four counties (2 to 5); each county has 12 townships, each township 40 villages: 1,973 in
-- all, 493 in a county. The first township of the first county has 10,000 residents, the others share 90,000.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';

CREATE SCHEMA spike;
CREATE TABLE spike.dropped AS
SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS definition
FROM pg_index
WHERE indrelid = ANY ('{hfj_resource,hfj_res_ver,hfj_res_link,hfj_spidx_token,hfj_spidx_date,hfj_spidx_quantity}'::regclass[])
  AND NOT indisunique;
DO $$ DECLARE each record; BEGIN
    FOR each IN SELECT name FROM spike.dropped LOOP EXECUTE 'DROP INDEX ' || each.name; END LOOP;
END $$;

CREATE TABLE spike.organisation (id bigint PRIMARY KEY, parent bigint);
INSERT INTO spike.organisation VALUES (1, NULL);
INSERT INTO spike.organisation SELECT 1 + county, 1 FROM generate_series(1, 4) county;
INSERT INTO spike.organisation SELECT 1 + county * 100 + town, 1 + county FROM generate_series(1, 4) county, generate_series(1, 12) town;
INSERT INTO spike.organisation
SELECT (1 + county * 100 + town) * 100 + village, 1 + county * 100 + town
FROM generate_series(1, 4) county, generate_series(1, 12) town, generate_series(1, 40) village;

CREATE TABLE spike.closure (ancestor bigint, descendant bigint, PRIMARY KEY (descendant, ancestor));
INSERT INTO spike.closure
WITH RECURSIVE below AS (
    SELECT id AS ancestor, id AS descendant FROM spike.organisation
    UNION ALL
    SELECT below.ancestor, child.id FROM below JOIN spike.organisation child ON child.parent = below.descendant)
SELECT * FROM below;
CREATE INDEX ON spike.closure (ancestor, descendant);

-- Positions for the candidates that know a subtree as a range: the order of a walk through the tree.
CREATE TABLE spike.place_in_walk AS
WITH RECURSIVE walk AS (
    SELECT id, lpad(id::text, 6, '0') AS path FROM spike.organisation WHERE parent IS NULL
    UNION ALL
    SELECT child.id, walk.path || lpad(child.id::text, 6, '0') FROM walk JOIN spike.organisation child ON child.parent = walk.id)
SELECT id, path, 1000 * row_number() OVER (ORDER BY path) AS low,
       1000 * (row_number() OVER (ORDER BY path) + (SELECT count(*) FROM spike.closure WHERE ancestor = id)) - 1 AS high
FROM walk;
ALTER TABLE spike.place_in_walk ADD PRIMARY KEY (id);

-- resident: the number of the Patient's row; organisation: where the resident belongs.
CREATE TABLE spike.place (resident bigint PRIMARY KEY, organisation bigint NOT NULL, position bigint NOT NULL);
INSERT INTO spike.place
SELECT 1000000 + number, village.id, walk.low
FROM generate_series(0, 99999) number
JOIN LATERAL (
    SELECT CASE WHEN number % 10 = 0 THEN 10201 + number / 10 % 40
           ELSE (102 + number * 31 / 7 % 4 * 100 + number * 17 / 11 % 12) * 100 + 1 + number * 13 / 5 % 40 END) village (id) ON true
JOIN spike.place_in_walk walk ON walk.id = village.id;
CREATE INDEX ON spike.place (organisation, resident);
CREATE INDEX ON spike.place (position, resident);

CREATE TABLE spike.reach (res_id bigint PRIMARY KEY, resident bigint NOT NULL);
ALTER TABLE hfj_resource ADD spike_leaf bigint, ADD spike_resident bigint, ADD spike_position bigint;

-- What is to be stored: its number, its resident, and the stored resource that it is a copy of.
CREATE UNLOGGED TABLE spike.plan AS
SELECT 1000000 + number AS res_id, 1000000 + number AS resident, (SELECT res_id FROM hfj_resource WHERE fhir_id = 'r0') AS template,
       0::float8 AS systolic, timestamp '2026-01-01' AS at, 'Patient' AS kind
FROM generate_series(0, 99999) number
UNION ALL
SELECT 2000000 + number, 1000000 + (number::bigint * 7919) % 100000,
       (SELECT min(res_id) FROM hfj_resource WHERE res_type = 'Observation'),
       round(138 + 18 * (random() + random() + random() + random() + random() + random() - 3) * 1.41),
       timestamp '2024-11-01' + number * interval '1 minute', 'Observation'
FROM generate_series(0, 999999) number
UNION ALL
SELECT 4000000 + number, 1000000 + (number * 7919 + 13) % 100000,
       (SELECT min(res_id) FROM hfj_resource WHERE res_type = 'CarePlan'), 0, timestamp '2026-01-01' + number * interval '1 minute', 'CarePlan'
FROM generate_series(0, 32999) number;

INSERT INTO spike.reach SELECT res_id, resident FROM spike.plan;

INSERT INTO hfj_resource (res_id, res_version, has_tags, res_published, res_updated, fhir_id, sp_has_links, hash_sha256, sp_index_status,
    sp_cmpstr_uniq_present, sp_cmptoks_present, sp_coords_present, sp_date_present, sp_number_present, sp_quantity_nrml_present,
    sp_quantity_present, sp_string_present, sp_token_present, sp_uri_present, res_type, res_type_id, search_url_present, res_ver,
    spike_leaf, spike_resident, spike_position)
SELECT plan.res_id, t.res_version, t.has_tags, plan.at, plan.at, gen_random_uuid()::text, t.sp_has_links, t.hash_sha256, t.sp_index_status,
    t.sp_cmpstr_uniq_present, t.sp_cmptoks_present, t.sp_coords_present, t.sp_date_present, t.sp_number_present, t.sp_quantity_nrml_present,
    t.sp_quantity_present, t.sp_string_present, t.sp_token_present, t.sp_uri_present, t.res_type, t.res_type_id, t.search_url_present, 1,
    place.organisation, plan.resident, place.position
FROM spike.plan JOIN hfj_resource t ON t.res_id = plan.template JOIN spike.place USING (resident) ORDER BY plan.res_id;

INSERT INTO hfj_res_ver (pid, res_version, has_tags, res_published, res_updated, res_encoding, res_id, res_text_vc, res_type, res_type_id, res_ver)
SELECT res_id, 'R4', false, at, at, 'JSON', res_id, '{}', kind, 1, 1 FROM spike.plan ORDER BY res_id;

-- Identifiers are of one resource each; all other codes are those of the copied resource.
INSERT INTO hfj_spidx_token (sp_id, hash_identity, sp_missing, res_id, hash_sys, hash_sys_and_value, hash_value, sp_system, sp_value)
SELECT 10000000 + row_number() OVER (ORDER BY plan.res_id), t.hash_identity, false, plan.res_id, t.hash_sys,
       CASE WHEN t.sp_system ~ 'readings|1.3$' THEN hashint8extended(plan.res_id, 1) ELSE t.hash_sys_and_value END,
       CASE WHEN t.sp_system ~ 'readings|1.3$' THEN hashint8extended(plan.res_id, 2) ELSE t.hash_value END,
       t.sp_system, CASE WHEN t.sp_system ~ 'readings|1.3$' THEN plan.res_id::text ELSE t.sp_value END
FROM spike.plan JOIN hfj_spidx_token t ON t.res_id = plan.template;

INSERT INTO hfj_spidx_date (sp_id, hash_identity, sp_missing, res_id, sp_value_low, sp_value_high, sp_value_low_date_ordinal, sp_value_high_date_ordinal)
SELECT 10000000 + row_number() OVER (ORDER BY plan.res_id), t.hash_identity, false, plan.res_id, plan.at, plan.at,
       to_char(plan.at, 'YYYYMMDD')::int, to_char(plan.at, 'YYYYMMDD')::int
FROM spike.plan JOIN hfj_spidx_date t ON t.res_id = plan.template;

INSERT INTO hfj_spidx_quantity (sp_id, hash_identity, sp_missing, res_id, hash_identity_and_units, hash_identity_sys_units, sp_system, sp_units, sp_value)
SELECT 10000000 + row_number() OVER (ORDER BY plan.res_id), t.hash_identity, false, plan.res_id, t.hash_identity_and_units,
       t.hash_identity_sys_units, t.sp_system, t.sp_units, CASE WHEN t.sp_value > 100 THEN plan.systolic ELSE 60 + plan.systolic / 8 END
FROM spike.plan JOIN hfj_spidx_quantity t ON t.res_id = plan.template;

INSERT INTO hfj_res_link (pid, src_path, src_resource_id, source_resource_type, src_res_type_id, target_resource_id, target_resource_type, target_res_type_id, sp_updated)
SELECT 10000000 + row_number() OVER (ORDER BY plan.res_id), t.src_path, plan.res_id, t.source_resource_type, t.src_res_type_id,
       CASE t.target_resource_type WHEN 'Patient' THEN plan.resident ELSE place.organisation END, t.target_resource_type, t.target_res_type_id, plan.at
FROM spike.plan JOIN hfj_res_link t ON t.src_resource_id = plan.template JOIN spike.place USING (resident);

DO $$ DECLARE each record; BEGIN
    FOR each IN SELECT definition FROM spike.dropped LOOP EXECUTE each.definition; END LOOP;
END $$;

-- Candidates a and b keep tokens like those of hfj_spidx_token; apart, so that they do not weigh on the others.
CREATE TABLE spike.ancestor_token (LIKE hfj_spidx_token INCLUDING DEFAULTS);
INSERT INTO spike.ancestor_token (sp_id, hash_identity, sp_missing, res_id, hash_sys, hash_sys_and_value, hash_value, sp_system, sp_value)
SELECT row_number() OVER (ORDER BY plan.res_id), 1, false, plan.res_id, 2, ancestor, ancestor, 'https://xinglin-fhir.github.io/ig/sid/reach', ancestor::text
FROM spike.plan JOIN spike.place USING (resident) JOIN spike.closure ON descendant = organisation;
CREATE TABLE spike.leaf_token (LIKE hfj_spidx_token INCLUDING DEFAULTS);
INSERT INTO spike.leaf_token (sp_id, hash_identity, sp_missing, res_id, hash_sys, hash_sys_and_value, hash_value, sp_system, sp_value)
SELECT row_number() OVER (ORDER BY plan.res_id), 1, false, plan.res_id, 2, organisation, organisation, 'https://xinglin-fhir.github.io/ig/sid/reach', organisation::text
FROM spike.plan JOIN spike.place USING (resident);
DO $$ DECLARE kind text; each record; BEGIN
    FOREACH kind IN ARRAY '{ancestor,leaf}'::text[] LOOP
        FOR each IN SELECT pg_get_indexdef(indexrelid) AS definition, indexrelid::regclass::text AS name FROM pg_index WHERE indrelid = 'hfj_spidx_token'::regclass LOOP
            EXECUTE replace(replace(each.definition, 'public.hfj_spidx_token', 'spike.' || kind || '_token'), each.name || ' ', kind || '_' || each.name || ' ');
        END LOOP;
        EXECUTE format('ALTER TABLE spike.%s_token ALTER hash_sys_and_value SET (n_distinct = 200), ALTER hash_value SET (n_distinct = 200)', kind);
    END LOOP;
END $$;

-- The tables of the chosen design, as its triggers would have filled them.
INSERT INTO xinglin.reach_key SELECT res_id, resident FROM spike.reach ORDER BY res_id;
INSERT INTO xinglin.resident_place SELECT resident, organisation FROM spike.place;
-- Organisations' own, and a case for a tenth of the residents: the request's Patient and one of the readings.
INSERT INTO xinglin.resident_place SELECT -id, id FROM spike.organisation;
INSERT INTO xinglin.resident_place SELECT -5000000 - resident % 1000000, organisation FROM spike.place WHERE resident % 10 = 3;
INSERT INTO xinglin.reach_key SELECT resident, -5000000 - resident % 1000000 FROM spike.place WHERE resident % 10 = 3;
INSERT INTO xinglin.reach_key
SELECT min(res_id), -5000000 - resident % 1000000 FROM spike.reach WHERE res_id BETWEEN 2000000 AND 3999999 AND resident % 10 = 3
GROUP BY resident;
INSERT INTO xinglin.organisation_above SELECT descendant, ancestor FROM spike.closure;
INSERT INTO xinglin.organisation_above SELECT 0, id FROM spike.organisation;

-- The candidates' keys beside the library's tables.
CREATE TABLE spike.leaf_beside AS
SELECT res_id, organisation, position FROM spike.reach JOIN spike.place USING (resident) ORDER BY res_id;
ALTER TABLE spike.leaf_beside ADD PRIMARY KEY (res_id, organisation);
CREATE INDEX ON spike.leaf_beside (organisation, res_id);
CREATE INDEX ON spike.leaf_beside (position, res_id);
CREATE INDEX ON spike.reach (resident, res_id);
SET session_replication_role = origin;
VACUUM;
ANALYZE;
