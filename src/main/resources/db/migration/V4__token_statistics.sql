-- A plan that is kept for all values of a code must expect a common one: most codes by number are unique
-- identifiers, and a plan made for those reads every row of a common code. Counts from the next ANALYZE on.
-- docs/decisions/0008-plans-for-one-resident.md
ALTER TABLE public.hfj_spidx_token
    ALTER COLUMN hash_sys_and_value SET (n_distinct = 200),
    ALTER COLUMN hash_value SET (n_distinct = 200);
