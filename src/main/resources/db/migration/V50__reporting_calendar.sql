-- Organisations of before get the first day of the next quarter, on which counties are asked for reports: each is looked at at once.
INSERT INTO due (kind, type, id, patient, at)
SELECT 'report-calendar', 'Organization', fhir_id, NULL, now()
FROM public.hfj_resource
WHERE res_type = 'Organization' AND res_deleted_at IS NULL
ON CONFLICT DO NOTHING;
