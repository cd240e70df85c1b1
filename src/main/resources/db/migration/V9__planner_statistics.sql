-- The library keeps the 10,000 most common values of these columns, and the planner compares each value of a statement with
-- each of them: for a page of $everything, 65 numbers, that took 55 ms of planning for 0.3 ms of execution. A few hundred
-- hold every common code; numbers of resources have no common values. Counts from the next ANALYZE on.
-- docs/decisions/0012-what-a-write-does-once.md
ALTER TABLE public.hfj_res_link
    ALTER COLUMN src_resource_id SET STATISTICS 100,
    ALTER COLUMN target_resource_id SET STATISTICS 100,
    ALTER COLUMN src_path SET STATISTICS 300;
ALTER TABLE public.hfj_spidx_token
    ALTER COLUMN hash_sys SET STATISTICS 300,
    ALTER COLUMN hash_sys_and_value SET STATISTICS 300,
    ALTER COLUMN hash_value SET STATISTICS 300;
ALTER TABLE public.hfj_spidx_string
    ALTER COLUMN hash_exact SET STATISTICS 300,
    ALTER COLUMN hash_norm_prefix SET STATISTICS 300;
ALTER TABLE public.hfj_spidx_uri
    ALTER COLUMN hash_uri SET STATISTICS 300;
ALTER TABLE public.hfj_spidx_quantity
    ALTER COLUMN hash_identity_and_units SET STATISTICS 300,
    ALTER COLUMN hash_identity_sys_units SET STATISTICS 300;
ALTER TABLE public.hfj_spidx_quantity_nrml
    ALTER COLUMN hash_identity_and_units SET STATISTICS 300,
    ALTER COLUMN hash_identity_sys_units SET STATISTICS 300;
ANALYZE public.hfj_res_link, public.hfj_spidx_token, public.hfj_spidx_string, public.hfj_spidx_uri,
    public.hfj_spidx_quantity, public.hfj_spidx_quantity_nrml;
