-- Who may see what follows from the organisation tree: a resource is about residents, a resident belongs to
-- organisations, an organisation stands below others. Each of the three is a table, kept by the triggers below from the
-- links that the library stores, in the transaction that stores them. docs/decisions/0011-reach.md

-- Which residents a resource is about: numbers of rows in hfj_resource. 0: nobody, and open to all.
CREATE TABLE reach_key (
    res_id   bigint NOT NULL,
    resident bigint NOT NULL,
    PRIMARY KEY (res_id, resident)
);
CREATE INDEX reach_key_resident ON reach_key (resident, res_id);

-- Where a resident belongs (Patient.managingOrganization).
CREATE TABLE resident_place (
    resident     bigint NOT NULL,
    organisation bigint NOT NULL,
    PRIMARY KEY (resident, organisation)
);
CREATE INDEX resident_place_organisation ON resident_place (organisation, resident);
INSERT INTO resident_place VALUES (0, 0);

-- Below which organisations one stands, itself included (Organization.partOf). 0 stands below all.
CREATE TABLE organisation_above (
    organisation bigint NOT NULL,
    ancestor     bigint NOT NULL,
    PRIMARY KEY (organisation, ancestor)
);
CREATE INDEX organisation_above_ancestor ON organisation_above (ancestor, organisation);

-- The elements that name the resident a resource is about, as hfj_res_link.src_path has them: what the contract's
-- search parameters called patient find, and the members of a group. Held to the contract by ReachPathsTests.
CREATE TABLE resident_path (path text PRIMARY KEY);
INSERT INTO resident_path VALUES
    ('Observation.subject.where(resolve() is Patient)'),
    ('CarePlan.subject.where(resolve() is Patient)'),
    ('ServiceRequest.subject.where(resolve() is Patient)'),
    ('RelatedPerson.patient'),
    ('Encounter.subject.where(resolve() is Patient)'),
    ('Condition.subject.where(resolve() is Patient)'),
    ('AllergyIntolerance.patient'),
    ('Procedure.subject.where(resolve() is Patient)'),
    ('Goal.subject.where(resolve() is Patient)'),
    ('CareTeam.subject.where(resolve() is Patient)'),
    ('Task.for.where(resolve() is Patient)'),
    ('MedicationRequest.subject.where(resolve() is Patient)'),
    ('QuestionnaireResponse.subject.where(resolve() is Patient)'),
    ('DiagnosticReport.subject.where(resolve() is Patient)'),
    ('DocumentReference.subject.where(resolve() is Patient)'),
    ('Media.subject.where(resolve() is Patient)'),
    ('Device.patient'),
    ('Appointment.participant.actor.where(resolve() is Patient)'),
    ('Communication.subject.where(resolve() is Patient)'),
    ('Coverage.beneficiary'),
    ('Consent.patient'),
    ('Provenance.target.where(resolve() is Patient)'),
    ('AuditEvent.agent.who.where(resolve() is Patient)'),
    ('AuditEvent.entity.what.where(resolve() is Patient)'),
    ('MeasureReport.subject.where(resolve() is Patient)'),
    ('Group.member.entity'),
    ('List.subject.where(resolve() is Patient)'),
    ('Basic.subject.where(resolve() is Patient)');

-- Types whose resources are about nobody, and open to all; a Device until it is somebody's.
CREATE TABLE open_type (res_type text PRIMARY KEY);
INSERT INTO open_type VALUES
    ('Organization'), ('Practitioner'), ('PractitionerRole'), ('Location'), ('HealthcareService'),
    ('OrganizationAffiliation'), ('Endpoint'), ('Device'), ('PlanDefinition'), ('Questionnaire'), ('Measure'),
    ('CodeSystem'), ('ValueSet'), ('ConceptMap'), ('NamingSystem'), ('StructureDefinition'), ('SearchParameter'),
    ('OperationDefinition'), ('CapabilityStatement'), ('Library'), ('ImplementationGuide');

CREATE FUNCTION reach_of_new_resource() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'Patient' THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    INSERT INTO xinglin.reach_key SELECT NEW.res_id, 0 FROM xinglin.open_type WHERE res_type = NEW.res_type
    ON CONFLICT DO NOTHING;
    IF NEW.res_type = 'Organization' THEN
        INSERT INTO xinglin.organisation_above VALUES (NEW.res_id, NEW.res_id), (0, NEW.res_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- What stands below an organisation gets its ancestors anew. One at a time: two moves that cross would each miss the other.
-- UNION drops what it has seen, so a circle of organisations ends.
CREATE FUNCTION place_below(moved bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE below bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('xinglin.organisation_above', 0));
    below := ARRAY(SELECT organisation FROM xinglin.organisation_above WHERE ancestor = moved AND organisation <> 0);
    DELETE FROM xinglin.organisation_above WHERE organisation = ANY (below) AND ancestor <> organisation;
    INSERT INTO xinglin.organisation_above
    WITH RECURSIVE above (organisation, ancestor) AS (
        SELECT each, each FROM unnest(below) each
        UNION
        SELECT above.organisation, link.target_resource_id
        FROM above JOIN public.hfj_res_link link
            ON link.src_resource_id = above.ancestor AND link.src_path = 'Organization.partOf'
        WHERE link.target_resource_id IS NOT NULL)
    SELECT organisation, ancestor FROM above
    ON CONFLICT DO NOTHING;
END $$;

CREATE FUNCTION reach_by_link(link public.hfj_res_link) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF link.src_path = 'Organization.partOf' THEN
        PERFORM xinglin.place_below(link.src_resource_id);
    ELSIF link.target_resource_id IS NULL THEN
        RETURN;
    ELSIF link.src_path = 'Patient.managingOrganization' THEN
        INSERT INTO xinglin.resident_place VALUES (link.src_resource_id, link.target_resource_id) ON CONFLICT DO NOTHING;
    ELSIF EXISTS (SELECT FROM xinglin.resident_path WHERE path = link.src_path) THEN
        INSERT INTO xinglin.reach_key VALUES (link.src_resource_id, link.target_resource_id) ON CONFLICT DO NOTHING;
        IF link.source_resource_type = 'Device' THEN
            DELETE FROM xinglin.reach_key WHERE res_id = link.src_resource_id AND resident = 0;
        END IF;
    END IF;
END $$;

-- A deletion takes a resource's links away and leaves its keys: its history stays in the reach that it had.
CREATE FUNCTION unreach_by_link(link public.hfj_res_link) RETURNS void LANGUAGE plpgsql AS $$
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
        WHERE resident = link.src_resource_id AND organisation = link.target_resource_id;
    ELSIF EXISTS (SELECT FROM xinglin.resident_path WHERE path = link.src_path) THEN
        DELETE FROM xinglin.reach_key
        WHERE res_id = link.src_resource_id AND resident = link.target_resource_id;
        IF link.source_resource_type = 'Device'
            AND NOT EXISTS (SELECT FROM xinglin.reach_key WHERE res_id = link.src_resource_id) THEN
            INSERT INTO xinglin.reach_key VALUES (link.src_resource_id, 0);
        END IF;
    END IF;
END $$;

CREATE FUNCTION reach_of_new_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.reach_by_link(NEW);
    RETURN NULL;
END $$;

CREATE FUNCTION reach_of_old_link() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.unreach_by_link(OLD);
    RETURN NULL;
END $$;

-- A Provenance is about whom its targets are about, a Binary about whom its security context is: at the end of the
-- transaction, when the keys of what it names are there.
CREATE FUNCTION reach_by_target() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO xinglin.reach_key
    SELECT NEW.src_resource_id, resident FROM xinglin.reach_key WHERE res_id = NEW.target_resource_id
    ON CONFLICT DO NOTHING;
    RETURN NULL;
END $$;

CREATE TRIGGER xinglin_reach_of_new_resource AFTER INSERT ON public.hfj_resource
FOR EACH ROW WHEN (NEW.res_type IN (
    'Patient', 'Organization', 'Practitioner', 'PractitionerRole', 'Location', 'HealthcareService',
    'OrganizationAffiliation', 'Endpoint', 'Device', 'PlanDefinition', 'Questionnaire', 'Measure', 'CodeSystem',
    'ValueSet', 'ConceptMap', 'NamingSystem', 'StructureDefinition', 'SearchParameter', 'OperationDefinition',
    'CapabilityStatement', 'Library', 'ImplementationGuide'))
EXECUTE FUNCTION reach_of_new_resource();

CREATE TRIGGER xinglin_reach_of_new_link AFTER INSERT ON public.hfj_res_link
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND (NEW.target_resource_type = 'Patient'
    OR NEW.src_path IN ('Patient.managingOrganization', 'Organization.partOf')))
EXECUTE FUNCTION reach_of_new_link();

-- The library may use a row that one reference no longer needs for another.
CREATE TRIGGER xinglin_reach_of_changed_link AFTER UPDATE ON public.hfj_res_link
FOR EACH ROW WHEN (OLD.target_resource_id IS DISTINCT FROM NEW.target_resource_id OR OLD.src_path <> NEW.src_path)
EXECUTE FUNCTION reach_of_new_link();

-- What is no longer named: at the end of the transaction, when it is known what else names it, and what is deleted.
CREATE CONSTRAINT TRIGGER xinglin_reach_of_former_link AFTER UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.target_resource_id IS DISTINCT FROM NEW.target_resource_id OR OLD.src_path <> NEW.src_path)
EXECUTE FUNCTION reach_of_old_link();

CREATE CONSTRAINT TRIGGER xinglin_reach_of_gone_link AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.target_resource_id IS NOT NULL AND (OLD.target_resource_type = 'Patient'
    OR OLD.src_path IN ('Patient.managingOrganization', 'Organization.partOf')))
EXECUTE FUNCTION reach_of_old_link();

CREATE CONSTRAINT TRIGGER xinglin_reach_by_target AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.src_path IN ('Provenance.target', 'Binary.securityContext'))
EXECUTE FUNCTION reach_by_target();

-- What was stored before this migration.
INSERT INTO reach_key
SELECT res_id, CASE res_type WHEN 'Patient' THEN res_id ELSE 0 END FROM public.hfj_resource
WHERE res_type = 'Patient' OR res_type IN (SELECT res_type FROM open_type);
INSERT INTO reach_key
SELECT src_resource_id, target_resource_id FROM public.hfj_res_link JOIN resident_path ON path = src_path
WHERE target_resource_type = 'Patient' AND target_resource_id IS NOT NULL
ON CONFLICT DO NOTHING;
DELETE FROM reach_key WHERE resident = 0 AND EXISTS (
    SELECT FROM reach_key other WHERE other.res_id = reach_key.res_id AND other.resident <> 0);
INSERT INTO reach_key
SELECT link.src_resource_id, named.resident FROM public.hfj_res_link link
JOIN reach_key named ON named.res_id = link.target_resource_id
WHERE link.src_path IN ('Provenance.target', 'Binary.securityContext')
ON CONFLICT DO NOTHING;
INSERT INTO resident_place
SELECT src_resource_id, target_resource_id FROM public.hfj_res_link
WHERE src_path = 'Patient.managingOrganization' AND target_resource_id IS NOT NULL
ON CONFLICT DO NOTHING;
INSERT INTO organisation_above
SELECT res_id, res_id FROM public.hfj_resource WHERE res_type = 'Organization'
UNION ALL
SELECT 0, res_id FROM public.hfj_resource WHERE res_type = 'Organization';
SELECT place_below(src_resource_id) FROM public.hfj_res_link WHERE src_path = 'Organization.partOf';
