-- Whether what a reference points to is there is looked at when the transaction ends: by then whatever it brings back is there, in
-- whatever order its rows were written. What ends first, the deletion (which locks the target's row) or the write, the other one
-- sees. Until now each row was looked at when it was written, and a second try not at all; the server's own work, which follows
-- from what was brought back, never got through.
-- docs/decisions/0023-deletion-with-all-that-is-derived.md
DROP TRIGGER xinglin_target_lives ON public.hfj_res_link;
DROP TRIGGER xinglin_changed_target_lives ON public.hfj_res_link;

-- A link that the transaction itself has taken away again points to nothing.
CREATE OR REPLACE FUNCTION target_lives() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM public.hfj_resource WHERE res_id = NEW.target_resource_id AND res_deleted_at IS NULL FOR KEY SHARE;
    IF NOT FOUND
        AND EXISTS (SELECT FROM public.hfj_res_link
                    WHERE pid = NEW.pid AND target_resource_id = NEW.target_resource_id) THEN
        RAISE EXCEPTION '% % refers to what has just been deleted', NEW.source_resource_type, NEW.src_resource_id
            USING ERRCODE = 'serialization_failure';
    END IF;
    RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER xinglin_target_lives AFTER INSERT ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.target_resource_version IS NULL)
EXECUTE FUNCTION target_lives();

CREATE CONSTRAINT TRIGGER xinglin_changed_target_lives AFTER UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND NEW.target_resource_version IS NULL
    AND NEW.target_resource_id IS DISTINCT FROM OLD.target_resource_id)
EXECUTE FUNCTION target_lives();
