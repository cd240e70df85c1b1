-- What each resident adds to the rates of the programmes, by year and quarter: docs/decisions/0051-facts-of-a-year.md. It follows from
-- the records and is written anew whenever one of them changes; nobody else writes here.
CREATE TABLE fact_year (
    resident     bigint   NOT NULL, -- hfj_resource.res_id of the Patient
    year         smallint NOT NULL,
    indicator    smallint NOT NULL, -- number of a group in Library/indicator-rules
    organisation bigint   NOT NULL, -- hfj_resource.res_id of who manages the resident; -1 where nobody does
    -- Denominator and numerator of the year and of its four quarters.
    d0 smallint NOT NULL, n0 smallint NOT NULL,
    d1 smallint NOT NULL, n1 smallint NOT NULL,
    d2 smallint NOT NULL, n2 smallint NOT NULL,
    d3 smallint NOT NULL, n3 smallint NOT NULL,
    d4 smallint NOT NULL, n4 smallint NOT NULL,
    PRIMARY KEY (resident, year, indicator)
);
-- A rate is read from the index alone.
CREATE INDEX fact_year_rate ON fact_year (year, indicator, organisation)
    INCLUDE (d0, n0, d1, n1, d2, n2, d3, n3, d4, n4);

-- By whom else residents are counted. Of the year: the team of the contract in force on the last day of the year and of each quarter.
CREATE TABLE fact_party (
    resident     bigint   NOT NULL,
    year         smallint NOT NULL,
    practitioner text     NOT NULL, -- id of a Practitioner or PractitionerRole; '' for none
    team0 text NOT NULL, team1 text NOT NULL, team2 text NOT NULL, team3 text NOT NULL, team4 text NOT NULL,
    PRIMARY KEY (resident, year)
);

-- The first year of which facts are kept, where a rebuild has asked for an earlier one than usual.
CREATE TABLE fact_first_year (only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row), year smallint NOT NULL);

CREATE FUNCTION forget_facts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'Patient' AND NEW.res_deleted_at IS NOT NULL AND OLD.res_deleted_at IS NULL THEN
        DELETE FROM xinglin.fact_year WHERE resident = NEW.res_id;
        DELETE FROM xinglin.fact_party WHERE resident = NEW.res_id;
    END IF;
    RETURN NULL;
END $$;

-- Without a condition of its own, which would keep the column's type as it is (docs/decisions/0018-instants.md).
CREATE TRIGGER xinglin_forget_facts AFTER UPDATE ON public.hfj_resource
FOR EACH ROW EXECUTE FUNCTION forget_facts();

-- Residents of before: each is looked at within an hour.
INSERT INTO due (kind, type, id, patient, at)
SELECT 'indicator-facts', 'Patient', fhir_id, fhir_id, now() + random() * interval '1 hour'
FROM public.hfj_resource
WHERE res_type = 'Patient' AND res_deleted_at IS NULL
ON CONFLICT DO NOTHING;
