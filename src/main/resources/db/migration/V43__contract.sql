-- Contracts beside their plans: of a resident one is in force on a day, which the database itself holds.
-- docs/decisions/0046-contracts.md
CREATE TABLE contract (
    plan     text PRIMARY KEY,   -- CarePlan.id
    resident bigint NOT NULL,    -- hfj_resource.res_id of the Patient
    patient  text NOT NULL,      -- its id
    team     text NOT NULL,      -- CareTeam.id
    packages text[] NOT NULL,    -- canonical addresses with versions
    period   daterange NOT NULL,
    status   text NOT NULL,      -- code of RequestStatus
    -- A range of one number is compared without an extension of the database.
    CONSTRAINT contract_in_force EXCLUDE USING gist (int8range(resident, resident, '[]') WITH &&, period WITH &&)
        WHERE (status IN ('active', 'on-hold'))
);
CREATE INDEX contract_patient ON contract (patient, period);
CREATE INDEX contract_team ON contract (team, period) WHERE status IN ('active', 'on-hold');

CREATE FUNCTION delete_contract() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'CarePlan' AND NEW.res_deleted_at IS NOT NULL AND OLD.res_deleted_at IS NULL THEN
        DELETE FROM xinglin.contract WHERE plan = NEW.fhir_id;
    END IF;
    RETURN NULL;
END $$;

-- Without a condition of its own, which would keep the column's type as it is (docs/decisions/0018-instants.md).
CREATE TRIGGER xinglin_delete_contract AFTER UPDATE ON public.hfj_resource
FOR EACH ROW EXECUTE FUNCTION delete_contract();
