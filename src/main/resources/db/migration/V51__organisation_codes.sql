-- A unified social credit code belongs to one organisation in use from now on (contract, row "Doubles"): who was stored with one
-- before claims it, the older of two; the other is listed until one of them lets go. docs/operations.md,
-- "Organisations stored twice"

-- By hash_identity of the library's index, as its code computes it: 2283772109401425456 is Organization.identifier,
-- -7000960520703644624 is Organization.active.
CREATE TEMPORARY TABLE coded_organisation ON COMMIT DROP AS
SELECT DISTINCT encode(substring(sha256(convert_to('Organization', 'UTF8') || '\x00'::bytea
           || convert_to(token.sp_system, 'UTF8') || '\x00'::bytea || convert_to(token.sp_value, 'UTF8')) FROM 1 FOR 16),
       'hex')::uuid AS claim, organisation.res_id
FROM public.hfj_spidx_token token
JOIN public.hfj_resource organisation ON organisation.res_id = token.res_id AND organisation.res_deleted_at IS NULL
WHERE token.hash_identity = 2283772109401425456 AND token.sp_system = 'https://xinglin-fhir.github.io/ig/sid/uscc'
AND token.sp_value IS NOT NULL
AND NOT EXISTS (SELECT FROM public.hfj_spidx_token retired
                WHERE retired.res_id = organisation.res_id AND retired.hash_identity = -7000960520703644624
                AND retired.sp_value = 'false');

INSERT INTO identifier_claim SELECT claim, min(res_id) FROM coded_organisation GROUP BY claim ON CONFLICT DO NOTHING;
INSERT INTO identifier_double
SELECT coded_organisation.claim, coded_organisation.res_id FROM coded_organisation
JOIN identifier_claim held ON held.claim = coded_organisation.claim AND held.res_id <> coded_organisation.res_id
ON CONFLICT DO NOTHING;
