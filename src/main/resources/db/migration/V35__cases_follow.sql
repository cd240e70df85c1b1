-- A case is open while its request is: a draft, a revoked or a deleted one opens none. Who takes part in it follows the posts
-- that its request names, as they are now and for as long as they are held. docs/decisions/0038-reach-of-callers.md

-- When somebody holds a post; no row: always. One that is not active has no time.
CREATE TABLE post_time (
    post  bigint      PRIMARY KEY,
    since timestamptz NOT NULL,
    until timestamptz NOT NULL
);

-- Tasks that were accepted: whoever performs the request reaches its resident until then.
CREATE TABLE accepted_task (
    task    bigint      PRIMARY KEY,
    request bigint      NOT NULL,
    until   timestamptz NOT NULL
);
CREATE INDEX accepted_task_request ON accepted_task (request);

-- The organisation that a party is, or works for, and when.
CREATE FUNCTION party_places(party bigint, party_type text)
RETURNS TABLE (organisation bigint, since timestamptz, until timestamptz) LANGUAGE sql STABLE AS $$
    SELECT each, coalesce(held.since, '-infinity'), coalesce(held.until, 'infinity')
    FROM xinglin.organisation_of(party, party_type) each
    LEFT JOIN xinglin.post_time held ON party_type = 'PractitionerRole' AND held.post = party
    WHERE held.since IS NULL OR held.since < held.until
$$;

-- By the index of ServiceRequest?status=, whose hash_identity is the library's for every store: held by LabelledTypesTests.
CREATE FUNCTION is_open(request bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (
        SELECT FROM public.hfj_spidx_token token JOIN public.hfj_resource resource USING (res_id)
        WHERE token.res_id = request AND hash_identity = -3147188080387594445
        AND sp_value IN ('active', 'on-hold', 'completed') AND res_deleted_at IS NULL)
$$;

-- Who accepted reaches the resident, if he was asked and the task is his: nobody makes himself a performer by accepting.
CREATE FUNCTION place_grant(granting bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM xinglin.resident_place WHERE cause = granting;
    INSERT INTO xinglin.resident_place (resident, organisation, since, until, cause)
    SELECT subject.target_resource_id, asked.organisation, asked.since, max(least(asked.until, accepted.until)), granting
    FROM xinglin.accepted_task accepted
    JOIN public.hfj_res_link subject ON subject.src_resource_id = accepted.request
        AND subject.src_path = 'ServiceRequest.subject.where(resolve() is Patient)'
    JOIN public.hfj_res_link performer ON performer.src_resource_id = accepted.request
        AND performer.src_path = 'ServiceRequest.performer' AND performer.target_resource_id IS NOT NULL
    CROSS JOIN LATERAL xinglin.party_places(performer.target_resource_id, performer.target_resource_type) asked
    LEFT JOIN public.hfj_res_link owner ON owner.src_resource_id = accepted.task AND owner.src_path = 'Task.owner'
    WHERE accepted.task = granting AND subject.target_resource_id IS NOT NULL AND xinglin.is_open(accepted.request)
    AND (owner.src_resource_id IS NULL OR asked.organisation IN (
        SELECT own.organisation FROM xinglin.party_places(owner.target_resource_id, owner.target_resource_type) own
        WHERE own.since <= now() AND own.until > now()))
    GROUP BY 1, 2, 3
    ON CONFLICT DO NOTHING;
END $$;

-- The places of a case. A request about no resident is its requester's own, open or not, and keeps its places when deleted.
CREATE FUNCTION place_case(request bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    open boolean := xinglin.is_open(request);
    of_somebody boolean := EXISTS (SELECT FROM xinglin.reach_key WHERE res_id = request AND resident > 0);
BEGIN
    IF NOT of_somebody AND EXISTS (
        SELECT FROM public.hfj_resource WHERE res_id = request AND res_deleted_at IS NOT NULL) THEN
        RETURN;
    END IF;
    DELETE FROM xinglin.resident_place WHERE resident = -request AND cause = 0;
    INSERT INTO xinglin.resident_place (resident, organisation, since, until)
    SELECT -request, place.organisation, place.since, max(place.until) FROM public.hfj_res_link link
    CROSS JOIN LATERAL xinglin.party_places(link.target_resource_id, link.target_resource_type) place
    WHERE link.src_resource_id = request AND link.target_resource_id IS NOT NULL
    AND (link.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') AND open
        OR link.src_path = 'ServiceRequest.requester' AND NOT of_somebody)
    GROUP BY 2, 3
    ON CONFLICT DO NOTHING;
    PERFORM xinglin.place_grant(task) FROM xinglin.accepted_task WHERE accepted_task.request = place_case.request;
END $$;

-- What names a post belongs where the post is.
CREATE FUNCTION follow_post(moved bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    naming record;
BEGIN
    FOR naming IN SELECT DISTINCT src_resource_id AS id, source_resource_type AS type, src_path AS path
        FROM public.hfj_res_link WHERE target_resource_id = moved LOOP
        IF naming.path IN ('ServiceRequest.requester', 'ServiceRequest.performer') THEN
            PERFORM xinglin.place_case(naming.id);
        END IF;
        IF naming.path = 'Task.owner' THEN
            PERFORM xinglin.place_grant(naming.id) FROM xinglin.accepted_task WHERE task = naming.id;
        END IF;
        IF EXISTS (SELECT FROM xinglin.organisation_path WHERE path = naming.path) THEN
            DELETE FROM xinglin.reach_key WHERE res_id = naming.id AND resident < 0 AND resident > -4611686018427387904
            AND resident NOT IN (SELECT xinglin.keys_by_links(naming.id, naming.type));
            INSERT INTO xinglin.reach_key
            SELECT naming.id, each FROM xinglin.keys_by_links(naming.id, naming.type) each WHERE each < 0
            ON CONFLICT DO NOTHING;
            PERFORM xinglin.withhold_if_need_be(naming.id);
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION case_by_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_case(CASE WHEN TG_OP = 'DELETE' THEN OLD.res_id ELSE NEW.res_id END);
    RETURN NULL;
END $$;

CREATE FUNCTION follow_post_by_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.follow_post(CASE WHEN TG_OP = 'DELETE' THEN OLD.src_resource_id ELSE NEW.src_resource_id END);
    RETURN NULL;
END $$;

CREATE FUNCTION follow_post_by_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.follow_post(NEW.post);
    RETURN NULL;
END $$;

-- As before, but for the places of cases, and what is withheld is left to what withholds.
CREATE OR REPLACE FUNCTION reach_by_party_or_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    record bigint := NEW.src_resource_id;
BEGIN
    IF NEW.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') THEN
        PERFORM xinglin.place_case(record);
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM xinglin.case_path WHERE path = NEW.src_path AND from_request) THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.target_resource_id, -record) ON CONFLICT DO NOTHING;
        IF NEW.src_path = 'ServiceRequest.subject.where(resolve() is Patient)' THEN
            PERFORM xinglin.place_case(record);
        END IF;
    ELSE
        INSERT INTO xinglin.reach_key
        SELECT record, each FROM xinglin.keys_by_links(record, NEW.source_resource_type) each WHERE each < 0
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION unreach_by_party_or_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    record bigint := OLD.src_resource_id;
BEGIN
    IF EXISTS (SELECT FROM public.hfj_resource WHERE res_id = record AND res_deleted_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    IF OLD.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') THEN
        PERFORM xinglin.place_case(record);
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM xinglin.case_path WHERE path = OLD.src_path AND from_request) THEN
        DELETE FROM xinglin.reach_key key
        WHERE res_id = OLD.target_resource_id AND resident = -record AND NOT EXISTS (
            SELECT FROM public.hfj_res_link link JOIN xinglin.case_path ON path = link.src_path AND from_request
            WHERE link.src_resource_id = record AND link.target_resource_id = OLD.target_resource_id);
        PERFORM xinglin.place_case(record);
    ELSE
        DELETE FROM xinglin.reach_key WHERE res_id = record AND resident < 0 AND resident > -4611686018427387904
        AND resident NOT IN (SELECT xinglin.keys_by_links(record, OLD.source_resource_type));
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION unreach_by_resident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM xinglin.reach_key WHERE res_id = NEW.src_resource_id AND resident < 0 AND resident > -4611686018427387904
    AND resident NOT IN (SELECT xinglin.keys_by_links(NEW.src_resource_id, NEW.source_resource_type));
    RETURN NULL;
END $$;

-- Before those of V33 at the same moment, by their names.
CREATE CONSTRAINT TRIGGER xinglin_case_by_status AFTER INSERT OR UPDATE ON public.hfj_spidx_token
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.hash_identity = -3147188080387594445)
EXECUTE FUNCTION case_by_status();

CREATE CONSTRAINT TRIGGER xinglin_case_by_gone_status AFTER DELETE ON public.hfj_spidx_token
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.hash_identity = -3147188080387594445)
EXECUTE FUNCTION case_by_status();

CREATE CONSTRAINT TRIGGER xinglin_follow_post AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.src_path = 'PractitionerRole.organization')
EXECUTE FUNCTION follow_post_by_link();

CREATE CONSTRAINT TRIGGER xinglin_follow_gone_post AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.src_path = 'PractitionerRole.organization')
EXECUTE FUNCTION follow_post_by_link();

CREATE TRIGGER xinglin_follow_post_time AFTER INSERT OR UPDATE ON post_time
FOR EACH ROW EXECUTE FUNCTION follow_post_by_time();

-- What was stored before this migration. When posts are held counts from their next write on, but whether they are active.
INSERT INTO accepted_task
SELECT place.cause, request.target_resource_id, max(place.until) FROM resident_place place
JOIN public.hfj_resource task ON task.res_id = place.cause AND task.res_type = 'Task'
JOIN public.hfj_res_link request ON request.src_resource_id = task.res_id AND request.src_path IN ('Task.focus', 'Task.basedOn')
    AND request.target_resource_type = 'ServiceRequest' AND request.target_resource_id IS NOT NULL
GROUP BY 1, 2
ON CONFLICT DO NOTHING;
INSERT INTO post_time
SELECT DISTINCT res_id, '-infinity'::timestamptz, '-infinity'::timestamptz FROM public.hfj_spidx_token
WHERE hash_identity = 6172000877927369737 AND sp_value = 'false'
ON CONFLICT DO NOTHING;
SELECT place_case(res_id) FROM public.hfj_resource WHERE res_type = 'ServiceRequest';
