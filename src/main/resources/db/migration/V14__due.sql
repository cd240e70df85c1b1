-- The days that resources carry and that somebody is told of when they have come: docs/decisions/0025-days-that-come.md. A row
-- stays when it was told, so that the same day kept again is not told again, and goes with its resource.
CREATE TABLE due (
    kind    text        NOT NULL,
    type    text        NOT NULL,
    id      text        NOT NULL,
    patient text,
    at      timestamptz NOT NULL,
    told_at timestamptz,
    PRIMARY KEY (type, id, kind)
);
CREATE INDEX due_at ON due (at) WHERE told_at IS NULL;

CREATE FUNCTION forget_days() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_deleted_at IS NOT NULL AND OLD.res_deleted_at IS NULL THEN
        DELETE FROM xinglin.due WHERE type = NEW.res_type AND id = NEW.fhir_id;
    END IF;
    RETURN NULL;
END $$;

-- Without a condition of its own, which would keep the column's type as it is (docs/decisions/0018-instants.md).
CREATE TRIGGER xinglin_forget_days AFTER UPDATE ON public.hfj_resource
FOR EACH ROW EXECUTE FUNCTION forget_days();

-- What a listener is told of is a change, or a day that has come.
ALTER TABLE event
    ADD COLUMN day text, -- the kind of day
    ALTER COLUMN version DROP NOT NULL,
    ALTER COLUMN change DROP NOT NULL,
    ADD CHECK ((day IS NULL) = (change IS NOT NULL AND version IS NOT NULL));

-- What was kept in the table before.
INSERT INTO due (kind, type, id, patient, at)
SELECT CASE listener WHEN 'chronic-standing' THEN 'chronic-fact' ELSE 'constitution-response' END, type, id, patient, due_at
FROM reminder;
DROP TABLE reminder;

-- The days of plans that stand: each plan is looked at within a day, which keeps what is to come.
INSERT INTO due (kind, type, id, patient, at)
SELECT kinds.kind, 'CarePlan', plan.fhir_id, resident.fhir_id, now() + random() * interval '1 day'
FROM public.hfj_resource plan
JOIN public.hfj_res_link link ON link.src_resource_id = plan.res_id
    AND link.src_path = 'CarePlan.subject.where(resolve() is Patient)'
JOIN public.hfj_resource resident ON resident.res_id = link.target_resource_id
CROSS JOIN (VALUES ('follow-up-year'), ('constitution-review')) AS kinds (kind)
WHERE plan.res_type = 'CarePlan' AND plan.res_deleted_at IS NULL
ON CONFLICT DO NOTHING;
