-- What a caller sees instead of the library's tables, by what bounds the caller: organisations ('xinglin.reach'), one
-- resident's compartment ('xinglin.residents'), what the token lets one read ('xinglin.types' and what follows), or two
-- of them. A schema for each, so that nobody pays for a bound that he has not, and no view has an OR over reaches.
-- Written as those of V8, whose shape the plans rest on. docs/decisions/0011-reach.md, 0038-reach-of-callers.md
DROP VIEW xinglin_reach.hfj_resource, xinglin_reach.hfj_res_ver, xinglin_reach.hfj_res_link;
CREATE SCHEMA xinglin_compartment;
CREATE SCHEMA xinglin_readable;
CREATE SCHEMA xinglin_reach_readable;
CREATE SCHEMA xinglin_compartment_readable;

DO $$
DECLARE
    -- %1$s: the number of a resource; %2$s: OFFSET 0, which keeps the planner from beginning with the reach.
    reach constant text := 'EXISTS (
        SELECT FROM xinglin.reach_key key
        JOIN xinglin.resident_place USING (resident)
        JOIN xinglin.organisation_above USING (organisation)
        WHERE key.res_id = %1$s AND since <= now() AND until > now()
        AND ancestor = ANY (current_setting(''xinglin.reach'')::bigint[])%2$s)';
    compartment constant text := 'EXISTS (
        SELECT FROM xinglin.reach_key key
        WHERE key.res_id = %1$s AND resident = ANY (current_setting(''xinglin.residents'')::bigint[])%2$s)';
    -- %1$s: the number, %2$s: the type. A type that is bounded shows what has one of the tokens.
    bounded constant text := '(%2$s <> ALL (current_setting(''xinglin.bounded_types'')::text[]) OR EXISTS (
        SELECT FROM public.hfj_spidx_token token WHERE token.res_id = %1$s
        AND (token.hash_value = ANY (current_setting(''xinglin.bounds'')::bigint[])
            OR token.hash_sys_and_value = ANY (current_setting(''xinglin.bounds'')::bigint[]))))';
    readable constant text := '%1$s = ANY (current_setting(''xinglin.types'')::text[])';
    wholly constant text := '(current_setting(''xinglin.wholly'') = ''no'' OR ' || readable || ')';
    base text;
    form text;
    of_resource text;
    of_version text;
    of_link text;
BEGIN
    FOREACH base IN ARRAY '{"",_reach,_compartment}'::text[] LOOP
        form := CASE base WHEN '_reach' THEN reach WHEN '_compartment' THEN compartment ELSE 'true' END;
        of_resource := format(form, 'resource.res_id', '');
        of_version := format(form, 'version.res_id', ' OFFSET 0');
        of_link := format(form, 'link.src_resource_id', ' OFFSET 0')
            || ' AND (link.target_resource_id IS NULL OR ' || format(form, 'link.target_resource_id', ' OFFSET 0') || ')';
        IF base <> '' THEN
            EXECUTE format('CREATE VIEW xinglin%s.hfj_resource AS SELECT * FROM public.hfj_resource resource WHERE %s',
                base, of_resource);
            EXECUTE format('CREATE VIEW xinglin%s.hfj_res_ver AS SELECT * FROM public.hfj_res_ver version WHERE %s',
                base, of_version);
            EXECUTE format('CREATE VIEW xinglin%s.hfj_res_link AS SELECT * FROM public.hfj_res_link link WHERE %s',
                base, of_link);
        END IF;
        EXECUTE format(
            'CREATE VIEW xinglin%s_readable.hfj_resource AS SELECT * FROM public.hfj_resource resource WHERE %s AND %s AND %s',
            base, of_resource, format(bounded, 'resource.res_id', 'resource.res_type'), format(wholly, 'resource.res_type'));
        EXECUTE format(
            'CREATE VIEW xinglin%s_readable.hfj_res_ver AS SELECT * FROM public.hfj_res_ver version WHERE %s AND %s AND %s',
            base, of_version, format(readable, 'version.res_type'), format(bounded, 'version.res_id', 'version.res_type'));
        EXECUTE format(
            'CREATE VIEW xinglin%s_readable.hfj_res_link AS SELECT * FROM public.hfj_res_link link WHERE %s AND %s'
            || ' AND (link.target_resource_id IS NULL OR %s)',
            base, of_link, format(bounded, 'link.src_resource_id', 'link.source_resource_type'),
            format(bounded, 'link.target_resource_id', 'link.target_resource_type'));
    END LOOP;
END $$;
