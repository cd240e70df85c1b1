-- What a token lets one read, with several constraints in one scope, all of which hold, and several values in one constraint.
-- As V26, but the settings are read once for a statement and not once for a row, and each bound of one constraint is one
-- look into the index of tokens. docs/decisions/0038-reach-of-callers.md
DROP VIEW
    xinglin_readable.hfj_resource, xinglin_readable.hfj_res_ver, xinglin_readable.hfj_res_link,
    xinglin_reach_readable.hfj_resource, xinglin_reach_readable.hfj_res_ver, xinglin_reach_readable.hfj_res_link,
    xinglin_compartment_readable.hfj_resource, xinglin_compartment_readable.hfj_res_ver,
    xinglin_compartment_readable.hfj_res_link;

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
    -- %1$s: the number, %2$s: the type. A type that is bounded shows what has one of the tokens, or meets all conditions of
    -- one of the bounds that have several.
    bounded constant text := '(%2$s <> ALL ((SELECT current_setting(''xinglin.bounded_types'')::text[])::text[])
        OR EXISTS (
            SELECT FROM public.hfj_spidx_token token WHERE token.res_id = %1$s
            AND token.hash_sys_and_value = ANY ((SELECT current_setting(''xinglin.tokens'')::bigint[])::bigint[]))
        OR (SELECT current_setting(''xinglin.codes'') <> ''{}'') AND EXISTS (
            SELECT FROM public.hfj_spidx_token token WHERE token.res_id = %1$s
            AND token.hash_value = ANY ((SELECT current_setting(''xinglin.codes'')::bigint[])::bigint[]))
        OR %2$s = ANY ((SELECT current_setting(''xinglin.joint_types'')::text[])::text[]) AND EXISTS (
            SELECT FROM public.hfj_spidx_token token
            JOIN unnest((SELECT current_setting(''xinglin.joint_tokens'')::bigint[]),
                (SELECT current_setting(''xinglin.joint_conditions'')::int[]),
                (SELECT current_setting(''xinglin.joint_bounds'')::int[]),
                (SELECT current_setting(''xinglin.joint_needs'')::int[])) AS part (hash, condition, bound, needs)
            ON part.hash IN (token.hash_value, token.hash_sys_and_value)
            WHERE token.res_id = %1$s
            GROUP BY bound, needs HAVING count(DISTINCT condition) = needs))';
    readable constant text := '%1$s = ANY ((SELECT current_setting(''xinglin.types'')::text[])::text[])';
    wholly constant text := '((SELECT current_setting(''xinglin.wholly'') = ''no'') OR ' || readable || ')';
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
