-- A consent may name purposes: it then opens a resident to those organisations as far as they act for one of them. Such a grant is to
-- an organisation for a purpose, which has a number of its own and stands in the tree as the organisation does; a caller has those
-- of his purposes beside the organisations themselves. The views stay as they are. docs/decisions/0053-purposes.md
CREATE SEQUENCE organisation_for_purpose_number START 2305843009213693952;
CREATE TABLE organisation_for_purpose (
    number       bigint PRIMARY KEY DEFAULT nextval('xinglin.organisation_for_purpose_number'),
    organisation bigint NOT NULL,
    purpose      text   NOT NULL, -- HL7 v3 ActReason, PurposeOfUse
    UNIQUE (organisation, purpose)
);

-- Puts organisations for purposes, those of some organisations and of all above them, into the tree as it is now. The caller has
-- the lock of the tree.
CREATE FUNCTION place_for_purposes(moved bigint[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    concerned bigint[];
BEGIN
    INSERT INTO xinglin.organisation_for_purpose (organisation, purpose)
    SELECT DISTINCT above.ancestor, own.purpose
    FROM xinglin.organisation_for_purpose own JOIN xinglin.organisation_above above USING (organisation)
    WHERE own.organisation = ANY (moved)
    ON CONFLICT DO NOTHING;
    concerned := ARRAY(SELECT number FROM xinglin.organisation_for_purpose WHERE organisation IN (
        SELECT ancestor FROM xinglin.organisation_above WHERE organisation = ANY (moved)));
    DELETE FROM xinglin.organisation_above WHERE organisation = ANY (concerned);
    INSERT INTO xinglin.organisation_above
    SELECT own.number, superior.number
    FROM xinglin.organisation_for_purpose own
    JOIN xinglin.organisation_above above USING (organisation)
    JOIN xinglin.organisation_for_purpose superior ON superior.organisation = above.ancestor AND superior.purpose = own.purpose
    WHERE own.number = ANY (concerned);
    -- Itself alone, as each organisation has it.
    INSERT INTO xinglin.organisation_above SELECT -number, number FROM unnest(concerned) number ON CONFLICT DO NOTHING;
END $$;

-- The organisations themselves, or, where purposes are named, the organisations for each of them.
CREATE FUNCTION for_purposes(organisations bigint[], purposes text[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
    IF purposes = '{}' THEN
        RETURN organisations;
    END IF;
    IF EXISTS (
        SELECT FROM unnest(organisations) named CROSS JOIN unnest(purposes) wanted
        WHERE NOT EXISTS (SELECT FROM xinglin.organisation_for_purpose WHERE organisation = named AND purpose = wanted)) THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('xinglin.organisation_above', 0));
        INSERT INTO xinglin.organisation_for_purpose (organisation, purpose)
        SELECT named, wanted FROM unnest(organisations) named CROSS JOIN unnest(purposes) wanted
        ON CONFLICT DO NOTHING;
        PERFORM xinglin.place_for_purposes(organisations);
    END IF;
    RETURN ARRAY(SELECT number FROM xinglin.organisation_for_purpose
                 WHERE organisation = ANY (organisations) AND purpose = ANY (purposes));
END $$;

-- As in V33; organisations for purposes move with those that they are of.
CREATE OR REPLACE FUNCTION place_below(moved bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE below bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('xinglin.organisation_above', 0));
    below := ARRAY(SELECT organisation FROM xinglin.organisation_above WHERE ancestor = moved AND organisation > 0);
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
    IF EXISTS (SELECT FROM xinglin.organisation_for_purpose WHERE organisation = ANY (below)) THEN
        PERFORM xinglin.place_for_purposes(below);
    END IF;
    PERFORM xinglin.place_part(resident) FROM (
        SELECT DISTINCT resident FROM xinglin.resident_place WHERE organisation < 0) parts;
END $$;

-- As in V33; an organisation is denied whatever its purpose.
CREATE OR REPLACE FUNCTION place_part(placed bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part xinglin.resident_part;
    alone boolean;
BEGIN
    SELECT * INTO part FROM xinglin.resident_part WHERE number = placed;
    DELETE FROM xinglin.resident_place WHERE resident = placed;
    alone := EXISTS (SELECT FROM xinglin.consent_rule rule
        WHERE resident = part.resident AND NOT permits AND organisations <> '{}'
        AND (types = '{}' OR part.type = ANY (types)) AND (rule.labels = '{}' OR rule.labels && part.labels));
    INSERT INTO xinglin.resident_place (resident, organisation, since, until, cause)
    WITH denial AS (
        SELECT organisations, tstzrange(since, until) AS span FROM xinglin.consent_rule rule
        WHERE resident = part.resident AND NOT permits AND since < until
        AND (types = '{}' OR part.type = ANY (types)) AND (rule.labels = '{}' OR rule.labels && part.labels)),
    base AS (
        SELECT organisation, cause, span - CASE WHEN managed THEN '{}' ELSE
            coalesce((SELECT range_agg(denial.span) FROM denial WHERE organisations = '{}'), '{}') END AS spans
        FROM (
            SELECT organisation, cause, tstzmultirange(tstzrange(since, until)) AS span, cause = 0 AND part.base > 0 AS managed
            FROM xinglin.resident_place
            WHERE resident = part.base AND since < until AND (part.labels = '{}' OR cause = 0)
            UNION ALL
            SELECT unnest(organisations), cause, tstzmultirange(tstzrange(since, until)), false
            FROM xinglin.consent_rule rule
            WHERE resident = part.resident AND part.base > 0 AND permits AND since < until
            AND (types = '{}' OR part.type = ANY (types) OR part.type = 'Patient')
            AND CASE WHEN part.labels = '{}' THEN rule.labels = '{}' OR part.type = 'Patient'
                ELSE part.labels <@ rule.labels END) place),
    reached AS (
        SELECT organisation, cause, spans FROM base WHERE NOT alone
        UNION ALL
        SELECT -above.ancestor, cause, spans - coalesce((
            SELECT range_agg(denial.span) FROM denial WHERE EXISTS (
                SELECT FROM xinglin.organisation_above own
                WHERE own.organisation = coalesce(purposed.organisation, above.ancestor)
                AND own.ancestor = ANY (denial.organisations))), '{}')
        FROM base JOIN xinglin.organisation_above above USING (organisation)
        LEFT JOIN xinglin.organisation_for_purpose purposed ON purposed.number = above.ancestor
        WHERE alone)
    SELECT placed, organisation, lower(each), upper(each), cause
    FROM reached CROSS JOIN LATERAL unnest(spans) each
    ON CONFLICT DO NOTHING;
END $$;

-- Consents whose conditions an earlier release passed over: who denies was first heard by V33, whose types and labels too, whose
-- purposes now. They are read once more before the server is ready. What stands outside the row is read to be sure.
CREATE TABLE consent_unread (consent bigint PRIMARY KEY);
INSERT INTO consent_unread
SELECT resource.res_id FROM public.hfj_resource resource
JOIN public.hfj_res_ver version ON version.res_id = resource.res_id AND version.res_ver = resource.res_ver
WHERE resource.res_type = 'Consent' AND resource.res_deleted_at IS NULL
AND (version.res_text_vc IS NULL
    OR version.res_text_vc ~ '"(purpose|class|securityLabel|data|dataPeriod)":|"deny"|"code":\[|"provision":\[');
