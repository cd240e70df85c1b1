-- A reference that is stored while what it points to is being deleted waits for the deletion (which locks its row), and then fails:
-- the library looked whether the target was there before it waited. Done again, the write is told that there is no such target.
-- The library has no foreign key here; this is one that knows of deletions.
-- A transaction may bring back what was deleted and refer to it, in whatever order the rows are written: the second time (setting
-- xinglin.again) the library's own look is enough, which sees the deletion by then.
-- docs/decisions/0023-deletion-with-all-that-is-derived.md
CREATE FUNCTION target_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM public.hfj_resource WHERE res_id = NEW.target_resource_id AND res_deleted_at IS NULL FOR KEY SHARE;
    IF NOT FOUND AND current_setting('xinglin.again', true) IS DISTINCT FROM 'on' THEN
        RAISE EXCEPTION '% % refers to what has just been deleted', NEW.source_resource_type, NEW.src_resource_id
            USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER xinglin_target_lives AFTER INSERT ON public.hfj_res_link
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.target_resource_version IS NULL)
EXECUTE FUNCTION target_lives();

CREATE TRIGGER xinglin_changed_target_lives AFTER UPDATE ON public.hfj_res_link
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.target_resource_version IS NULL
    AND NEW.target_resource_id IS DISTINCT FROM OLD.target_resource_id)
EXECUTE FUNCTION target_lives();
