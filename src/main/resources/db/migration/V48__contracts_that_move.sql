-- A team belongs to the organisations of its members, too: a clinic reaches the team that its doctor is in, though the township
-- manages it. docs/decisions/0050-contracts-that-move.md
INSERT INTO organisation_path VALUES ('CareTeam.participant.member', true);

-- As before, and of a member that is a person the posts that are in use.
CREATE OR REPLACE FUNCTION keys_by_links(record bigint, record_type text) RETURNS SETOF bigint LANGUAGE plpgsql STABLE AS $$
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
    IF record_type = 'CareTeam' THEN
        RETURN QUERY SELECT -place.organisation FROM public.hfj_res_link link
            JOIN public.hfj_res_link post ON post.target_resource_id = link.target_resource_id
                AND post.src_path = 'PractitionerRole.practitioner'
            CROSS JOIN LATERAL xinglin.party_places(post.src_resource_id, 'PractitionerRole') place
            WHERE link.src_resource_id = record AND link.src_path = 'CareTeam.participant.member'
            AND link.target_resource_type = 'Practitioner';
    END IF;
END $$;

-- The keys of a team, as they follow from what it and the posts of its members say now.
CREATE FUNCTION place_team(team bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM public.hfj_resource WHERE res_id = team AND res_deleted_at IS NOT NULL) THEN
        RETURN;
    END IF;
    DELETE FROM xinglin.reach_key WHERE res_id = team AND resident < 0 AND resident > -4611686018427387904
    AND resident NOT IN (SELECT xinglin.keys_by_links(team, 'CareTeam'));
    INSERT INTO xinglin.reach_key
    SELECT team, each FROM xinglin.keys_by_links(team, 'CareTeam') each WHERE each < 0
    ON CONFLICT DO NOTHING;
    PERFORM xinglin.withhold_if_need_be(team);
END $$;

CREATE FUNCTION team_by_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_team(CASE WHEN TG_OP = 'DELETE' THEN OLD.src_resource_id ELSE NEW.src_resource_id END);
    RETURN NULL;
END $$;

-- The teams that name a person.
CREATE FUNCTION place_teams_of(person bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_team(team) FROM (
        SELECT DISTINCT src_resource_id AS team FROM public.hfj_res_link
        WHERE target_resource_id = person AND src_path = 'CareTeam.participant.member') named;
END $$;

CREATE FUNCTION teams_by_holder() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        PERFORM xinglin.place_teams_of(OLD.target_resource_id);
    END IF;
    IF TG_OP <> 'DELETE' THEN
        PERFORM xinglin.place_teams_of(NEW.target_resource_id);
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION place_teams_of_post(post bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_teams_of(target_resource_id) FROM public.hfj_res_link
    WHERE src_resource_id = post AND src_path = 'PractitionerRole.practitioner' AND target_resource_id IS NOT NULL;
END $$;

CREATE FUNCTION teams_by_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_teams_of_post(CASE WHEN TG_OP = 'DELETE' THEN OLD.src_resource_id ELSE NEW.src_resource_id END);
    RETURN NULL;
END $$;

CREATE FUNCTION teams_by_post_time() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_teams_of_post(NEW.post);
    RETURN NULL;
END $$;

-- Beside those of V25 and V35, which name the other paths.
CREATE CONSTRAINT TRIGGER xinglin_team_by_member AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.src_path = 'CareTeam.participant.member')
EXECUTE FUNCTION team_by_member();

CREATE CONSTRAINT TRIGGER xinglin_team_by_gone_member AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.src_path = 'CareTeam.participant.member')
EXECUTE FUNCTION team_by_member();

CREATE CONSTRAINT TRIGGER xinglin_teams_by_holder AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.src_path = 'PractitionerRole.practitioner')
EXECUTE FUNCTION teams_by_holder();

CREATE CONSTRAINT TRIGGER xinglin_teams_by_gone_holder AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.src_path = 'PractitionerRole.practitioner')
EXECUTE FUNCTION teams_by_holder();

CREATE CONSTRAINT TRIGGER xinglin_teams_by_post AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.src_path = 'PractitionerRole.organization')
EXECUTE FUNCTION teams_by_post();

CREATE CONSTRAINT TRIGGER xinglin_teams_by_gone_post AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.src_path = 'PractitionerRole.organization')
EXECUTE FUNCTION teams_by_post();

CREATE TRIGGER xinglin_teams_by_post_time AFTER INSERT OR UPDATE ON post_time
FOR EACH ROW EXECUTE FUNCTION teams_by_post_time();

-- What was stored before.
SELECT place_team(team) FROM (
    SELECT DISTINCT src_resource_id AS team FROM public.hfj_res_link WHERE src_path = 'CareTeam.participant.member') stored;

-- Whose record took the place of whose: what a team does for the one counts for the other's contract.
CREATE TABLE merged_resident (
    replaced text PRIMARY KEY, -- Patient.id
    survivor text NOT NULL,    -- Patient.id
    since    date              -- from which day on the records of the one count for the other; null: all do
);
CREATE INDEX merged_resident_survivor ON merged_resident (survivor);

-- When a place came below another one by a move, or went from there: whose work a record was is told by where the place stood on its
-- day. What stands where it always stood has no row.
CREATE TABLE organisation_move (
    organisation bigint NOT NULL,
    ancestor     bigint NOT NULL,
    at           timestamptz NOT NULL,
    what         text NOT NULL, -- came, went; stayed: as before, though something else above it changed
    PRIMARY KEY (organisation, ancestor, at)
);

-- At the commit, one row after the other: the closure is rewritten below what moves, and most of it comes back. Who stood below
-- nobody is placed, and has not moved.
CREATE FUNCTION note_move() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        DELETE FROM xinglin.organisation_move
        WHERE organisation = OLD.organisation AND ancestor = OLD.ancestor AND at = now() AND what = 'came';
        IF NOT FOUND THEN
            INSERT INTO xinglin.organisation_move VALUES (OLD.organisation, OLD.ancestor, now(), 'went')
            ON CONFLICT (organisation, ancestor, at) DO UPDATE SET what = 'went';
        END IF;
        RETURN NULL;
    END IF;
    UPDATE xinglin.organisation_move SET what = 'stayed'
    WHERE organisation = NEW.organisation AND ancestor = NEW.ancestor AND at = now();
    IF NOT FOUND AND EXISTS (
        SELECT FROM xinglin.organisation_move WHERE organisation = NEW.organisation AND at = now()) THEN
        INSERT INTO xinglin.organisation_move VALUES (NEW.organisation, NEW.ancestor, now(), 'came');
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER xinglin_note_gone_place AFTER DELETE ON organisation_above
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.organisation > 0 AND OLD.ancestor <> OLD.organisation)
EXECUTE FUNCTION note_move();

CREATE CONSTRAINT TRIGGER xinglin_note_place AFTER INSERT ON organisation_above
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.organisation > 0 AND NEW.ancestor <> NEW.organisation)
EXECUTE FUNCTION note_move();
