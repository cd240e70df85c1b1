-- National IDs are recognised under every system from now on (contract, row "National ID"): whoever was stored with one before
-- claims it, too. docs/operations.md, "Residents stored twice"

-- Who should hold a claim that another resource holds already: stored before it was refused.
CREATE TABLE identifier_double (
    claim  uuid   NOT NULL,
    res_id bigint NOT NULL, -- hfj_resource.res_id
    PRIMARY KEY (claim, res_id)
);
CREATE INDEX identifier_double_resource ON identifier_double (res_id);

-- What a holder lets go of is the other's, so that no third can claim it.
CREATE FUNCTION hand_on_claims() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM xinglin.identifier_double) THEN
        WITH next AS (
            DELETE FROM xinglin.identifier_double
            WHERE (claim, res_id) IN (SELECT claim, min(twice.res_id) FROM xinglin.identifier_double twice JOIN gone USING (claim)
                                      GROUP BY claim)
            RETURNING claim, res_id)
        INSERT INTO xinglin.identifier_claim SELECT claim, res_id FROM next;
    END IF;
    RETURN NULL;
END $$;

-- The text as kernel.NationalIdNumber reads it, held to it by NationalIdMigrationIT; null if it is none.
CREATE FUNCTION national_id(value text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
    number text := translate(regexp_replace(normalize(value, NFKC), '\s+', '', 'g'), 'x', 'X');
    month  date;
BEGIN
    IF number !~ '^[1-9][0-9]{5}(19|20)[0-9]{2}(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9X]$' THEN
        RETURN NULL;
    END IF;
    month := to_date(substr(number, 7, 6), 'YYYYMM');
    IF month + (substr(number, 13, 2)::integer - 1) >= month + interval '1 month' THEN
        RETURN NULL;
    END IF;
    RETURN (SELECT CASE WHEN substr('10X98765432', sum(substr(number, place::integer, 1)::integer * weight)::integer % 11 + 1, 1)
                             = right(number, 1) THEN number END
            FROM unnest(ARRAY[7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]) WITH ORDINALITY AS w (weight, place));
END $$;

-- By hash_identity of the library's index, as its code computes it: 7001889285610424179 is Patient.identifier,
-- -8972835394480303911 is Patient.active.
CREATE TEMPORARY TABLE claimant ON COMMIT DROP AS
SELECT DISTINCT encode(substring(sha256(convert_to('Patient', 'UTF8') || '\x00'::bytea
           || convert_to('urn:oid:2.16.156.10011.1.3', 'UTF8') || '\x00'::bytea || convert_to(number, 'UTF8')) FROM 1 FOR 16),
       'hex')::uuid AS claim, res_id, fhir_id, res_ver, sp_system
FROM (SELECT resident.res_id, resident.fhir_id, resident.res_ver, token.sp_system, national_id(token.sp_value) AS number
      FROM public.hfj_spidx_token token
      JOIN public.hfj_resource resident ON resident.res_id = token.res_id AND resident.res_deleted_at IS NULL
      WHERE token.hash_identity = 7001889285610424179 AND length(token.sp_value) < 100
      AND NOT EXISTS (SELECT FROM public.hfj_spidx_token retired
                      WHERE retired.res_id = resident.res_id AND retired.hash_identity = -8972835394480303911
                      AND retired.sp_value = 'false')) named
WHERE number IS NOT NULL;

INSERT INTO identifier_claim SELECT claim, min(res_id) FROM claimant GROUP BY claim ON CONFLICT DO NOTHING;
INSERT INTO identifier_double
SELECT DISTINCT claimant.claim, claimant.res_id FROM claimant
JOIN identifier_claim held ON held.claim = claimant.claim AND held.res_id <> claimant.res_id;

CREATE TRIGGER hand_on_claims AFTER DELETE ON identifier_claim
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION hand_on_claims();

-- Those without system are stored once more, so that a search finds them under it; a double cannot be.
INSERT INTO event (listener, lane, type, id, version, change, patient, due_at)
SELECT DISTINCT 'stored-records', 'Patient/' || fhir_id, 'Patient', fhir_id, res_ver, 'UPDATED', fhir_id, now()
FROM claimant WHERE coalesce(sp_system, '') = '' AND res_id NOT IN (SELECT res_id FROM identifier_double);
