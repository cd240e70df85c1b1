-- Requests that were stored before V42 hold nothing in open_request until they are written again. Each that is active is looked at
-- as of a day that has come, the oldest first: what holds what is worked out from the records, and only the server can read
-- those. docs/decisions/0048-requests-over-time.md
INSERT INTO due (kind, type, id, patient, at)
SELECT 'open-request', 'ServiceRequest', request.fhir_id, min(resident.fhir_id), min(request.res_published)
FROM public.hfj_resource request
-- By the index of ServiceRequest?status=, as is_open (V35) asks it.
JOIN public.hfj_spidx_token token ON token.res_id = request.res_id AND token.hash_identity = -3147188080387594445
    AND token.sp_value = 'active'
LEFT JOIN public.hfj_res_link link ON link.src_resource_id = request.res_id
    AND link.src_path = 'ServiceRequest.subject.where(resolve() is Patient)'
LEFT JOIN public.hfj_resource resident ON resident.res_id = link.target_resource_id
WHERE request.res_type = 'ServiceRequest' AND request.res_deleted_at IS NULL
AND NOT EXISTS (SELECT FROM open_request WHERE open_request.request = request.fhir_id)
GROUP BY request.fhir_id
ON CONFLICT DO NOTHING;

-- Open tasks of requests by who performs them, in the order in which they were asked for: an institution's waiting list is read
-- along this index, a page at a time, however much waits and whatever has ended there. docs/decisions/0048-requests-over-time.md
CREATE TABLE open_task (
    task         bigint      PRIMARY KEY,
    organisation bigint      NOT NULL,
    status       text        NOT NULL,
    authored     timestamptz NOT NULL -- infinity: not said
);
CREATE INDEX open_task_desk ON open_task (organisation, status, authored, task);

-- By the indexes of Task?status=, authored-on= and performing-organization=, whose hash_identity is the library's for every
-- store: held by DeskSqlTests.
CREATE FUNCTION place_open_task(placed bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    open xinglin.open_task;
BEGIN
    SELECT placed, link.target_resource_id, token.sp_value, coalesce((
        SELECT min(sp_value_low) FROM public.hfj_spidx_date
        WHERE res_id = placed AND hash_identity = 243388913926497037), 'infinity')
    INTO open
    FROM public.hfj_spidx_token token
    JOIN public.hfj_res_link link ON link.src_resource_id = placed AND link.target_resource_id IS NOT NULL AND link.src_path =
        'Task.extension.where(url = ''https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization'').value'
    WHERE token.res_id = placed AND token.hash_identity = 75392882946339629
    AND token.sp_value IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold');
    IF open.task IS NULL THEN
        DELETE FROM xinglin.open_task WHERE task = placed;
    ELSE
        INSERT INTO xinglin.open_task SELECT open.*
        ON CONFLICT (task) DO UPDATE
        SET organisation = excluded.organisation, status = excluded.status, authored = excluded.authored;
    END IF;
END $$;

CREATE FUNCTION place_open_task_by_index() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_open_task(CASE WHEN TG_OP = 'DELETE' THEN OLD.res_id ELSE NEW.res_id END);
    RETURN NULL;
END $$;

CREATE FUNCTION place_open_task_by_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_open_task(CASE WHEN TG_OP = 'DELETE' THEN OLD.src_resource_id ELSE NEW.src_resource_id END);
    RETURN NULL;
END $$;

-- The library may use a row of one parameter for another.
CREATE TRIGGER xinglin_open_task_status AFTER INSERT OR UPDATE ON public.hfj_spidx_token
FOR EACH ROW WHEN (NEW.hash_identity = 75392882946339629) EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_no_status AFTER UPDATE ON public.hfj_spidx_token
FOR EACH ROW WHEN (OLD.hash_identity = 75392882946339629 AND NEW.hash_identity <> 75392882946339629)
EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_status_gone AFTER DELETE ON public.hfj_spidx_token
FOR EACH ROW WHEN (OLD.hash_identity = 75392882946339629) EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_authored AFTER INSERT OR UPDATE ON public.hfj_spidx_date
FOR EACH ROW WHEN (NEW.hash_identity = 243388913926497037) EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_no_authored AFTER UPDATE ON public.hfj_spidx_date
FOR EACH ROW WHEN (OLD.hash_identity = 243388913926497037 AND NEW.hash_identity <> 243388913926497037)
EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_authored_gone AFTER DELETE ON public.hfj_spidx_date
FOR EACH ROW WHEN (OLD.hash_identity = 243388913926497037) EXECUTE FUNCTION place_open_task_by_index();
CREATE TRIGGER xinglin_open_task_performer AFTER INSERT OR UPDATE ON public.hfj_res_link
FOR EACH ROW WHEN (NEW.src_path =
    'Task.extension.where(url = ''https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization'').value')
EXECUTE FUNCTION place_open_task_by_link();
CREATE TRIGGER xinglin_open_task_no_performer AFTER UPDATE ON public.hfj_res_link
FOR EACH ROW WHEN (OLD.src_path =
    'Task.extension.where(url = ''https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization'').value'
    AND NEW.src_path <> OLD.src_path)
EXECUTE FUNCTION place_open_task_by_link();
CREATE TRIGGER xinglin_open_task_performer_gone AFTER DELETE ON public.hfj_res_link
FOR EACH ROW WHEN (OLD.src_path =
    'Task.extension.where(url = ''https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization'').value')
EXECUTE FUNCTION place_open_task_by_link();

-- The first of what is open at an institution since some time, in some states.
CREATE FUNCTION desk(place bigint, statuses text, since timestamptz, most integer)
RETURNS TABLE (task bigint, authored timestamptz) LANGUAGE sql STABLE ROWS 100 AS $$
    SELECT waiting.task, nullif(waiting.authored, 'infinity')
    FROM unnest(string_to_array(statuses, ',')) asked
    CROSS JOIN LATERAL (
        SELECT open_task.task, open_task.authored FROM xinglin.open_task
        WHERE open_task.organisation = place AND open_task.status = asked AND open_task.authored >= since
        ORDER BY open_task.authored, open_task.task LIMIT most) waiting
    ORDER BY waiting.authored, waiting.task LIMIT most
$$;

-- What was stored before.
INSERT INTO open_task
SELECT token.res_id, min(link.target_resource_id), min(token.sp_value), coalesce(min(dated.sp_value_low), 'infinity')
FROM public.hfj_spidx_token token
JOIN public.hfj_res_link link ON link.src_resource_id = token.res_id AND link.target_resource_id IS NOT NULL AND link.src_path =
    'Task.extension.where(url = ''https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization'').value'
LEFT JOIN public.hfj_spidx_date dated ON dated.res_id = token.res_id AND dated.hash_identity = 243388913926497037
WHERE token.hash_identity = 75392882946339629
AND token.sp_value IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold')
GROUP BY token.res_id;
