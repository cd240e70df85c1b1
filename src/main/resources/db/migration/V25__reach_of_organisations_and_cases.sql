-- Two more kinds of key, without another shape of view: in place of a resident may stand what belongs to an organisation
-- (the negative number of the organisation), and a case, which is a request under way (the negative number of the
-- ServiceRequest). Who sees a case sees the request, its tasks, what it rests on, its results and the resident's own
-- record, and none of the resident's others. docs/decisions/0038-reach-of-callers.md

-- A place has a beginning and an end, and a cause: 0 for what the record itself says, else the resource that grants it.
ALTER TABLE resident_place
    ADD since timestamptz NOT NULL DEFAULT '-infinity',
    ADD until timestamptz NOT NULL DEFAULT 'infinity',
    ADD cause bigint NOT NULL DEFAULT 0;
ALTER TABLE resident_place DROP CONSTRAINT resident_place_pkey, ADD PRIMARY KEY (resident, organisation, cause);
CREATE INDEX resident_place_cause ON resident_place (cause) WHERE cause <> 0;

-- The elements by which a record belongs to an organisation. When it is about a resident, it is the resident's alone.
CREATE TABLE organisation_path (path text PRIMARY KEY, also_of_residents boolean NOT NULL);
INSERT INTO organisation_path VALUES
    ('CareTeam.managingOrganization', true),
    ('Group.managingEntity', true),
    ('MeasureReport.reporter', true),
    ('Communication.sender', false),
    ('Communication.recipient', false),
    ('Task.owner', false),
    ('Task.requester', false);

-- The elements by which a record belongs to a case. from_request: the request names it; else it names the request.
CREATE TABLE case_path (path text PRIMARY KEY, from_request boolean NOT NULL);
INSERT INTO case_path VALUES
    ('ServiceRequest.supportingInfo', true),
    ('ServiceRequest.subject.where(resolve() is Patient)', true),
    ('Task.focus', false),
    ('Task.basedOn', false),
    ('Appointment.basedOn', false),
    ('Communication.basedOn', false),
    ('DiagnosticReport.basedOn', false),
    ('Encounter.basedOn', false),
    ('Media.basedOn', false),
    ('Observation.basedOn', false),
    ('Procedure.basedOn', false),
    ('QuestionnaireResponse.basedOn', false);

-- The organisation that a party is, or works for; more than one only if the data are wrong.
CREATE FUNCTION organisation_of(party bigint, party_type text) RETURNS SETOF bigint LANGUAGE sql STABLE AS $$
    SELECT party WHERE party_type = 'Organization'
    UNION ALL
    SELECT target_resource_id FROM public.hfj_res_link
    WHERE party_type = 'PractitionerRole' AND src_resource_id = party
    AND src_path = 'PractitionerRole.organization' AND target_resource_id IS NOT NULL
$$;

-- All keys of a record that its links say: of residents, of organisations, of cases.
CREATE FUNCTION keys_by_links(record bigint, record_type text) RETURNS SETOF bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT link.target_resource_id FROM public.hfj_res_link link
        JOIN xinglin.resident_path ON path = link.src_path
        WHERE link.src_resource_id = record AND link.target_resource_type = 'Patient'
        AND link.target_resource_id IS NOT NULL;
    RETURN QUERY SELECT -organisation FROM public.hfj_res_link link
        JOIN xinglin.organisation_path ON path = link.src_path
        CROSS JOIN LATERAL xinglin.organisation_of(link.target_resource_id, link.target_resource_type) organisation
        WHERE link.src_resource_id = record AND link.target_resource_id IS NOT NULL
        AND (also_of_residents OR NOT EXISTS (
            SELECT FROM public.hfj_res_link about JOIN xinglin.resident_path ON path = about.src_path
            WHERE about.src_resource_id = record AND about.target_resource_type = 'Patient'));
    RETURN QUERY SELECT -link.target_resource_id FROM public.hfj_res_link link
        JOIN xinglin.case_path ON path = link.src_path AND NOT from_request
        WHERE link.src_resource_id = record AND link.target_resource_type = 'ServiceRequest'
        AND link.target_resource_id IS NOT NULL;
    RETURN QUERY SELECT -link.src_resource_id FROM public.hfj_res_link link
        JOIN xinglin.case_path ON path = link.src_path AND from_request
        WHERE link.target_resource_id = record;
    IF record_type = 'ServiceRequest' THEN
        RETURN QUERY SELECT -record;
    END IF;
    IF record_type = 'Patient' THEN
        RETURN QUERY SELECT record;
    END IF;
END $$;

CREATE OR REPLACE FUNCTION reach_of_new_resource() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'Patient' THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    IF NEW.res_type = 'ServiceRequest' THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.res_id, -NEW.res_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    INSERT INTO xinglin.reach_key SELECT NEW.res_id, 0 FROM xinglin.open_type WHERE res_type = NEW.res_type
    ON CONFLICT DO NOTHING;
    IF NEW.res_type = 'Organization' THEN
        INSERT INTO xinglin.organisation_above VALUES (NEW.res_id, NEW.res_id), (0, NEW.res_id) ON CONFLICT DO NOTHING;
        INSERT INTO xinglin.resident_place VALUES (-NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- As before, but what was granted does not go with what the resident's own record says.
CREATE OR REPLACE FUNCTION unreach_by_link(link public.hfj_res_link) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF link.src_path = 'Organization.partOf' THEN
        PERFORM xinglin.place_below(link.src_resource_id);
        RETURN;
    END IF;
    IF EXISTS (SELECT FROM public.hfj_resource WHERE res_id = link.src_resource_id AND res_deleted_at IS NOT NULL)
        OR EXISTS (SELECT FROM public.hfj_res_link other
                   WHERE other.src_resource_id = link.src_resource_id
                   AND other.target_resource_id = link.target_resource_id
                   AND (other.src_path = link.src_path
                        OR other.src_path IN (SELECT path FROM xinglin.resident_path))) THEN
        RETURN;
    END IF;
    IF link.src_path = 'Patient.managingOrganization' THEN
        DELETE FROM xinglin.resident_place
        WHERE resident = link.src_resource_id AND organisation = link.target_resource_id AND cause = 0;
    ELSIF EXISTS (SELECT FROM xinglin.resident_path WHERE path = link.src_path) THEN
        DELETE FROM xinglin.reach_key
        WHERE res_id = link.src_resource_id AND resident = link.target_resource_id;
        IF link.source_resource_type = 'Device'
            AND NOT EXISTS (SELECT FROM xinglin.reach_key WHERE res_id = link.src_resource_id) THEN
            INSERT INTO xinglin.reach_key VALUES (link.src_resource_id, 0);
        END IF;
    END IF;
END $$;

-- At the end of the transaction, when a record has all its links: what belongs to an organisation or a case.
CREATE FUNCTION reach_by_party_or_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    record bigint := NEW.src_resource_id;
BEGIN
    IF NEW.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') THEN
        INSERT INTO xinglin.resident_place (resident, organisation)
        SELECT -record, organisation
        FROM xinglin.organisation_of(NEW.target_resource_id, NEW.target_resource_type) organisation
        ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM xinglin.case_path WHERE path = NEW.src_path AND from_request) THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.target_resource_id, -record) ON CONFLICT DO NOTHING;
    ELSE
        INSERT INTO xinglin.reach_key
        SELECT record, each FROM xinglin.keys_by_links(record, NEW.source_resource_type) each WHERE each < 0
        ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- What no longer says so, unless it is deleted: its history stays in the reach that it had.
CREATE FUNCTION unreach_by_party_or_case() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    record bigint := OLD.src_resource_id;
BEGIN
    IF EXISTS (SELECT FROM public.hfj_resource WHERE res_id = record AND res_deleted_at IS NOT NULL) THEN
        RETURN NULL;
    END IF;
    IF OLD.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') THEN
        DELETE FROM xinglin.resident_place place WHERE resident = -record AND cause = 0 AND NOT EXISTS (
            SELECT FROM public.hfj_res_link link
            CROSS JOIN LATERAL xinglin.organisation_of(link.target_resource_id, link.target_resource_type) organisation
            WHERE link.src_resource_id = record
            AND link.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer')
            AND organisation = place.organisation);
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM xinglin.case_path WHERE path = OLD.src_path AND from_request) THEN
        DELETE FROM xinglin.reach_key key
        WHERE res_id = OLD.target_resource_id AND resident = -record AND NOT EXISTS (
            SELECT FROM public.hfj_res_link link JOIN xinglin.case_path ON path = link.src_path AND from_request
            WHERE link.src_resource_id = record AND link.target_resource_id = OLD.target_resource_id);
    ELSE
        DELETE FROM xinglin.reach_key WHERE res_id = record AND resident < 0 AND resident NOT IN (
            SELECT xinglin.keys_by_links(record, OLD.source_resource_type));
    END IF;
    RETURN NULL;
END $$;

-- A Task or message that is about somebody now is no longer an organisation's own.
CREATE FUNCTION unreach_by_resident() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM xinglin.reach_key WHERE res_id = NEW.src_resource_id AND resident < 0 AND resident NOT IN (
        SELECT xinglin.keys_by_links(NEW.src_resource_id, NEW.source_resource_type));
    RETURN NULL;
END $$;

DROP TRIGGER xinglin_reach_of_new_resource ON public.hfj_resource;
CREATE TRIGGER xinglin_reach_of_new_resource AFTER INSERT ON public.hfj_resource
FOR EACH ROW WHEN (NEW.res_type IN (
    'Patient', 'ServiceRequest', 'Organization', 'Practitioner', 'PractitionerRole', 'Location', 'HealthcareService',
    'OrganizationAffiliation', 'Endpoint', 'Device', 'PlanDefinition', 'Questionnaire', 'Measure', 'CodeSystem',
    'ValueSet', 'ConceptMap', 'NamingSystem', 'StructureDefinition', 'SearchParameter', 'OperationDefinition',
    'CapabilityStatement', 'Library', 'ImplementationGuide'))
EXECUTE FUNCTION reach_of_new_resource();

CREATE CONSTRAINT TRIGGER xinglin_reach_by_party_or_case AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.src_path IN (
    'ServiceRequest.requester', 'ServiceRequest.performer',
    'CareTeam.managingOrganization', 'Group.managingEntity', 'MeasureReport.reporter', 'Communication.sender',
    'Communication.recipient', 'Task.owner', 'Task.requester',
    'ServiceRequest.supportingInfo', 'ServiceRequest.subject.where(resolve() is Patient)', 'Task.focus', 'Task.basedOn',
    'Appointment.basedOn', 'Communication.basedOn', 'DiagnosticReport.basedOn', 'Encounter.basedOn', 'Media.basedOn',
    'Observation.basedOn', 'Procedure.basedOn', 'QuestionnaireResponse.basedOn'))
EXECUTE FUNCTION reach_by_party_or_case();

CREATE CONSTRAINT TRIGGER xinglin_unreach_by_party_or_case AFTER DELETE OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.target_resource_id IS NOT NULL AND OLD.src_path IN (
    'ServiceRequest.requester', 'ServiceRequest.performer',
    'CareTeam.managingOrganization', 'Group.managingEntity', 'MeasureReport.reporter', 'Communication.sender',
    'Communication.recipient', 'Task.owner', 'Task.requester',
    'ServiceRequest.supportingInfo', 'ServiceRequest.subject.where(resolve() is Patient)', 'Task.focus', 'Task.basedOn',
    'Appointment.basedOn', 'Communication.basedOn', 'DiagnosticReport.basedOn', 'Encounter.basedOn', 'Media.basedOn',
    'Observation.basedOn', 'Procedure.basedOn', 'QuestionnaireResponse.basedOn'))
EXECUTE FUNCTION unreach_by_party_or_case();

CREATE CONSTRAINT TRIGGER xinglin_unreach_by_resident AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.src_path IN (
    'Task.for.where(resolve() is Patient)', 'Communication.subject.where(resolve() is Patient)'))
EXECUTE FUNCTION unreach_by_resident();

-- What was stored before this migration.
INSERT INTO resident_place (resident, organisation)
SELECT -res_id, res_id FROM public.hfj_resource WHERE res_type = 'Organization'
ON CONFLICT DO NOTHING;
INSERT INTO resident_place (resident, organisation)
SELECT -link.src_resource_id, organisation FROM public.hfj_res_link link
CROSS JOIN LATERAL organisation_of(link.target_resource_id, link.target_resource_type) organisation
WHERE link.src_path IN ('ServiceRequest.requester', 'ServiceRequest.performer') AND link.target_resource_id IS NOT NULL
ON CONFLICT DO NOTHING;
INSERT INTO reach_key
SELECT res_id, -res_id FROM public.hfj_resource WHERE res_type = 'ServiceRequest'
ON CONFLICT DO NOTHING;
INSERT INTO reach_key
SELECT target_resource_id, -src_resource_id FROM public.hfj_res_link JOIN case_path ON path = src_path
WHERE from_request AND target_resource_id IS NOT NULL
ON CONFLICT DO NOTHING;
INSERT INTO reach_key
SELECT record, key FROM (
    SELECT DISTINCT src_resource_id AS record, source_resource_type AS kind FROM public.hfj_res_link
    WHERE src_path IN (SELECT path FROM organisation_path UNION ALL SELECT path FROM case_path WHERE NOT from_request)) named
CROSS JOIN LATERAL keys_by_links(record, kind) key
WHERE key < 0
ON CONFLICT DO NOTHING;
