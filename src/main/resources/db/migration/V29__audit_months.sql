-- Makes the partition of a month (UTC), unless it is there. Whoever writes rows meanwhile does not wait: a table is attached.
CREATE FUNCTION audit_month(month date) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
    partition text := 'audit_' || to_char(month, 'YYYYMM');
    first     text := to_char(month, 'YYYY-MM-01') || ' 00:00:00+00';
    next      text := to_char(month + interval '1 month', 'YYYY-MM-01') || ' 00:00:00+00';
BEGIN
    IF to_regclass('xinglin.' || partition) IS NOT NULL THEN
        RETURN false;
    END IF;
    PERFORM pg_advisory_xact_lock(hashtext('xinglin.audit_month'));
    IF to_regclass('xinglin.' || partition) IS NOT NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('CREATE TABLE xinglin.%I (LIKE xinglin.audit INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', partition);
    EXECUTE format('CREATE TRIGGER audit_not_truncated BEFORE TRUNCATE ON xinglin.%I
                    FOR EACH STATEMENT EXECUTE FUNCTION xinglin.audit_append_only()', partition);
    EXECUTE format('ALTER TABLE xinglin.audit ATTACH PARTITION xinglin.%I FOR VALUES FROM (%L) TO (%L)',
                   partition, first, next);
    EXECUTE format('ALTER TABLE xinglin.%I ENABLE ALWAYS TRIGGER audit_not_truncated', partition);
    EXECUTE format('ALTER TABLE xinglin.%I ENABLE ALWAYS TRIGGER audit_append_only', partition);
    RETURN true;
END $$;
