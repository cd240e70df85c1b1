-- What contracts owe, and what became of it: docs/decisions/0047-ledger-of-duties.md. It follows from the records and is written
-- anew whenever one of them changes; nobody else writes here.
CREATE TABLE duty_contract (
    contract     text    PRIMARY KEY, -- the id of the CarePlan
    patient      text    NOT NULL,
    team         text    NOT NULL,    -- the id of the CareTeam
    first_day    date    NOT NULL,
    last_day     date    NOT NULL,
    key_resident boolean NOT NULL     -- whether the resident is in a population category of key groups
);
CREATE INDEX duty_contract_patient ON duty_contract (patient);
CREATE INDEX duty_contract_team ON duty_contract (team, last_day);

CREATE TABLE duty (
    contract   text     NOT NULL,
    duty       text     NOT NULL,     -- code; of another code system than ours: system|code
    number     smallint NOT NULL,     -- the how manieth of its duty
    from_day   date     NOT NULL,
    to_day     date     NOT NULL,
    due        date     NOT NULL,
    tcm        boolean  NOT NULL,
    declined   boolean  NOT NULL,
    proofs     text[]   NOT NULL,     -- addresses of records
    performers text[]   NOT NULL,     -- of each proof: addresses of the members of the team, with spaces between
    PRIMARY KEY (contract, duty, number)
);

CREATE FUNCTION forget_duties() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'CarePlan' AND NEW.res_deleted_at IS NOT NULL AND OLD.res_deleted_at IS NULL THEN
        DELETE FROM xinglin.duty WHERE contract = NEW.fhir_id;
        DELETE FROM xinglin.duty_contract WHERE contract = NEW.fhir_id;
    END IF;
    RETURN NULL;
END $$;

-- Without a condition of its own, which would keep the column's type as it is (docs/decisions/0018-instants.md).
CREATE TRIGGER xinglin_forget_duties AFTER UPDATE ON public.hfj_resource
FOR EACH ROW EXECUTE FUNCTION forget_duties();

-- Residents and plans of before: each is looked at within a day, which keeps what follows.
INSERT INTO due (kind, type, id, patient, at)
SELECT 'resident-standing', 'Patient', fhir_id, fhir_id, now() + random() * interval '1 day'
FROM public.hfj_resource
WHERE res_type = 'Patient' AND res_deleted_at IS NULL
ON CONFLICT DO NOTHING;
INSERT INTO due (kind, type, id, patient, at)
SELECT 'contract-duty', 'CarePlan', plan.fhir_id, resident.fhir_id, now() + random() * interval '1 day'
FROM public.hfj_resource plan
JOIN public.hfj_res_link link ON link.src_resource_id = plan.res_id
    AND link.src_path = 'CarePlan.subject.where(resolve() is Patient)'
JOIN public.hfj_resource resident ON resident.res_id = link.target_resource_id
WHERE plan.res_type = 'CarePlan' AND plan.res_deleted_at IS NULL
ON CONFLICT DO NOTHING;
