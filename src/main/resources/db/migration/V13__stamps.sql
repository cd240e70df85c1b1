-- What becomes visible later is not older: docs/decisions/0019-order-of-lastupdated.md
--
-- Every transaction that writes resources announces itself before it knows its time: by an advisory lock, which everybody
-- sees at once in pg_locks, and which PostgreSQL lets go of only after what was written is visible, or with the session.
-- The key is 88 ("X") in the highest byte, below it the microseconds since 1970, read before the lock was taken.

CREATE FUNCTION stamp() RETURNS timestamptz LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_advisory_xact_lock_shared(
        88::bigint << 56 | (extract(epoch FROM clock_timestamp()) * 1000000)::bigint);
    RETURN clock_timestamp();
END $$;

-- Up to which time all is visible that ever will be. Waits for so long for those who had announced themselves before it
-- was asked, and then answers with the time of the first of them.
CREATE FUNCTION horizon(patience interval) RETURNS timestamptz LANGUAGE plpgsql AS $$
DECLARE
    asked  timestamptz := clock_timestamp();
    oldest timestamptz;
BEGIN
    LOOP
        SELECT timestamptz 'epoch' + interval '1 microsecond'
                * min((classid::bigint << 32 | objid::bigint) & ((1::bigint << 56) - 1))
        INTO oldest
        FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND classid::bigint >> 24 = 88 AND pid <> pg_backend_pid()
        AND database = (SELECT oid FROM pg_database WHERE datname = current_database());
        IF oldest IS NULL OR oldest >= asked THEN
            RETURN asked;
        END IF;
        IF clock_timestamp() >= asked + patience THEN
            RETURN oldest;
        END IF;
        PERFORM pg_sleep(0.004);
    END LOOP;
END $$;
