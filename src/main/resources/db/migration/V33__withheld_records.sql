-- What is withheld from some of those who reach a resident: records that bear a protecting label, and those that a consent
-- speaks of. Such records have, in place of the resident's key, that of a part of his records; a part has places of its own.
-- The views stay as they are, and nobody pays for it whose records are not withheld. docs/decisions/0040-withheld-records.md

-- Labels that protect: of a category (HL7 v3 ActCode, InformationSensitivityPolicy), or of a level (v3 Confidentiality).
CREATE TABLE protecting_label (code text PRIMARY KEY, of_category boolean NOT NULL);
INSERT INTO protecting_label
SELECT code, true FROM unnest(ARRAY[
    'ADOL', 'BH', 'CEL', 'COGN', 'DRGIS', 'DVD', 'EMOTDIS', 'ETH', 'ETHUD', 'GDIS', 'HIV', 'MH', 'MST', 'OPIOIDUD', 'PDS',
    'PHY', 'PREGNANT', 'PRS', 'PSY', 'PSYTHPN', 'SCA', 'SDV', 'SEX', 'SICKLE', 'SPI', 'STD', 'SUD', 'TBOO', 'VIO', 'VIP']) code
UNION ALL SELECT 'R', false UNION ALL SELECT 'V', false;

-- The names of the two code systems, former ones too. A label without system counts, since it was meant to protect.
CREATE TABLE labelling_system (system text PRIMARY KEY, of_category boolean NOT NULL);
INSERT INTO labelling_system VALUES
    ('http://terminology.hl7.org/CodeSystem/v3-ActCode', true),
    ('http://hl7.org/fhir/v3/ActCode', true),
    ('urn:oid:2.16.840.1.113883.5.4', true),
    ('http://terminology.hl7.org/CodeSystem/v3-Confidentiality', false),
    ('http://hl7.org/fhir/v3/Confidentiality', false),
    ('urn:oid:2.16.840.1.113883.5.25', false);

-- The search parameter _security of each type, as the library writes it into hash_identity, where the names are left out.
-- Held to the library by LabelledTypesTests.
CREATE TABLE label_identity (hash bigint PRIMARY KEY, res_type text NOT NULL);
INSERT INTO label_identity VALUES
    (-6675340033975478912, 'Account'),
    (-8135886022972688519, 'ActivityDefinition'),
    (-3550563504097603002, 'AdverseEvent'),
    (-7622695593222048240, 'AllergyIntolerance'),
    (-1870083920032190779, 'Appointment'),
    (-6194746700436836347, 'AppointmentResponse'),
    (-1941946866667951190, 'AuditEvent'),
    (-3885413751293784453, 'Basic'),
    (-6739078897343036029, 'Binary'),
    (3981550010579884690, 'BiologicallyDerivedProduct'),
    (5081784706928165961, 'BodyStructure'),
    (-8797297086750074901, 'Bundle'),
    (2478733284188716123, 'CapabilityStatement'),
    (-7372693719654166959, 'CarePlan'),
    (-367355869682674932, 'CareTeam'),
    (6130090947818214110, 'CatalogEntry'),
    (7429345036472040669, 'ChargeItem'),
    (4791352551089578647, 'ChargeItemDefinition'),
    (5299169953604282331, 'Claim'),
    (-4303579068959379805, 'ClaimResponse'),
    (-8503223077225132086, 'ClinicalImpression'),
    (-7172387862561109494, 'CodeSystem'),
    (-7696948377463088716, 'Communication'),
    (8020078502178294036, 'CommunicationRequest'),
    (-6939216299169611726, 'CompartmentDefinition'),
    (-303968749170436843, 'Composition'),
    (5719839522658798675, 'ConceptMap'),
    (3917106746330892574, 'Condition'),
    (437711414923653822, 'Consent'),
    (5990789052079092594, 'Contract'),
    (5020796344704786895, 'Coverage'),
    (-347270844687740153, 'CoverageEligibilityRequest'),
    (4054625633907709468, 'CoverageEligibilityResponse'),
    (506645789844663069, 'DetectedIssue'),
    (-7002266390892294969, 'Device'),
    (-1241104121564739274, 'DeviceDefinition'),
    (3575448297271116328, 'DeviceMetric'),
    (-4907564625771784289, 'DeviceRequest'),
    (-2863923906667821322, 'DeviceUseStatement'),
    (-6228956876521263639, 'DiagnosticReport'),
    (8958602025976889847, 'DocumentManifest'),
    (734799321578519916, 'DocumentReference'),
    (-4354376250046983082, 'EffectEvidenceSynthesis'),
    (-3894233582576134935, 'Encounter'),
    (-1337618362273196479, 'Endpoint'),
    (-8314812587879811752, 'EnrollmentRequest'),
    (-4196362133128796502, 'EnrollmentResponse'),
    (4224566715471495988, 'EpisodeOfCare'),
    (1117960878077413697, 'EventDefinition'),
    (-4050962749628959932, 'Evidence'),
    (-2011731209292661007, 'EvidenceVariable'),
    (-3863126870651690919, 'ExampleScenario'),
    (-5298721861351488844, 'ExplanationOfBenefit'),
    (7364709936085598267, 'FamilyMemberHistory'),
    (6095759510477237317, 'Flag'),
    (4357376269093117170, 'Goal'),
    (6202160766075379127, 'GraphDefinition'),
    (-1022160029747286787, 'Group'),
    (540225261274662350, 'GuidanceResponse'),
    (3778890820113986473, 'HealthcareService'),
    (185285925950587316, 'ImagingStudy'),
    (4294295137554787195, 'Immunization'),
    (2962363223935436157, 'ImmunizationEvaluation'),
    (-5429104328341201206, 'ImmunizationRecommendation'),
    (-8870209812555738076, 'ImplementationGuide'),
    (842778713258384600, 'InsurancePlan'),
    (1435445512813809478, 'Invoice'),
    (-2101472089738558057, 'Library'),
    (1356666638489359608, 'Linkage'),
    (5860556011736665489, 'List'),
    (5253951912500014350, 'Location'),
    (-508473492684784133, 'Measure'),
    (-6018662478495839585, 'MeasureReport'),
    (-3049097393652509379, 'Media'),
    (7864618078274464336, 'Medication'),
    (-8933801854277041642, 'MedicationAdministration'),
    (8803254958834162279, 'MedicationDispense'),
    (-661759073258094195, 'MedicationKnowledge'),
    (5893940930765639439, 'MedicationRequest'),
    (1075026555376354720, 'MedicationStatement'),
    (3114285582609588194, 'MedicinalProduct'),
    (-3529820315498281009, 'MedicinalProductAuthorization'),
    (3131907980075666767, 'MedicinalProductContraindication'),
    (6937383058627105278, 'MedicinalProductIndication'),
    (1544286964373540162, 'MedicinalProductIngredient'),
    (-5590244379753040651, 'MedicinalProductInteraction'),
    (-2582254223612945185, 'MedicinalProductManufactured'),
    (-8730308640295886730, 'MedicinalProductPackaged'),
    (-1496241380510889677, 'MedicinalProductPharmaceutical'),
    (6964183405525426848, 'MedicinalProductUndesirableEffect'),
    (3438935047667256417, 'MessageDefinition'),
    (-6557894227449407741, 'MessageHeader'),
    (4686432987672642872, 'MolecularSequence'),
    (-7952466873952727774, 'NamingSystem'),
    (8045589041540849482, 'NutritionOrder'),
    (-6045307196695809003, 'Observation'),
    (7967643225516488536, 'ObservationDefinition'),
    (8968831240550277547, 'OperationDefinition'),
    (-1105209866081050052, 'OperationOutcome'),
    (1668772305306904326, 'Organization'),
    (-5758206263406371365, 'OrganizationAffiliation'),
    (-8879900064733890723, 'Parameters'),
    (-9206109904305422614, 'Patient'),
    (-552304711735623574, 'PaymentNotice'),
    (-1895552564481002634, 'PaymentReconciliation'),
    (-8451739140477281049, 'Person'),
    (299334417702881924, 'PlanDefinition'),
    (6837431820403953161, 'Practitioner'),
    (7292782829637884718, 'PractitionerRole'),
    (-1347620304209293112, 'Procedure'),
    (7205958723857717725, 'Provenance'),
    (-4198754461454028833, 'Questionnaire'),
    (1660379902767901160, 'QuestionnaireResponse'),
    (-8411219284583686940, 'RelatedPerson'),
    (-3311702337693430752, 'RequestGroup'),
    (1714567192589185256, 'ResearchDefinition'),
    (-2164259403829978360, 'ResearchElementDefinition'),
    (-5699258759972588807, 'ResearchStudy'),
    (-5012105588700278333, 'ResearchSubject'),
    (-7595206788286244526, 'RiskAssessment'),
    (-7238174463077619395, 'RiskEvidenceSynthesis'),
    (-8241508291513061877, 'Schedule'),
    (-1122717784495193957, 'SearchParameter'),
    (1419642431583692446, 'ServiceRequest'),
    (-7728455439988712111, 'Slot'),
    (-6876529011723171302, 'Specimen'),
    (6516152656262509637, 'SpecimenDefinition'),
    (-2331384486494737099, 'StructureDefinition'),
    (1222860490492074735, 'StructureMap'),
    (-1355256589096116580, 'Subscription'),
    (7870639424662981910, 'Substance'),
    (-2862676864567890043, 'SubstanceNucleicAcid'),
    (615066670521900427, 'SubstancePolymer'),
    (6399480554659820276, 'SubstanceProtein'),
    (1305610379115506723, 'SubstanceReferenceInformation'),
    (-8496464853755619857, 'SubstanceSourceMaterial'),
    (4851677924361081287, 'SubstanceSpecification'),
    (6430919144842395780, 'SupplyDelivery'),
    (7775821839604921595, 'SupplyRequest'),
    (8119381128270246954, 'Task'),
    (-3448386936421354893, 'TerminologyCapabilities'),
    (7710897720613170196, 'TestReport'),
    (6783426681278885810, 'TestScript'),
    (5436942939694296042, 'ValueSet'),
    (-3445014151577205251, 'VerificationResult'),
    (3498895891820569145, 'VisionPrescription');

-- Labels that a record bears or ever bore: its history is shown as it is.
CREATE TABLE record_label (
    res_id bigint NOT NULL,
    label  text   NOT NULL,
    PRIMARY KEY (res_id, label)
);

-- What consents say beyond opening a resident as a whole, which is a row of resident_place.
CREATE TABLE consent_rule (
    cause         bigint      NOT NULL, -- the Consent
    number        integer     NOT NULL,
    resident      bigint      NOT NULL,
    permits       boolean     NOT NULL, -- else it denies, and what denies wins
    organisations bigint[]    NOT NULL, -- to them and, where it denies, all below; none: to all but those who manage
    types         text[]      NOT NULL, -- none: all
    labels        text[]      NOT NULL, -- of a denial: any of them; of a permit: no others; none: whatever the label, or no label
    since         timestamptz NOT NULL,
    until         timestamptz NOT NULL,
    PRIMARY KEY (cause, number)
);
CREATE INDEX consent_rule_resident ON consent_rule (resident);

-- A part of what has a key: the records of one type with the same labels. Its number stands for it in reach_key and
-- resident_place, beyond all numbers of resources, and negative where that key is.
CREATE SEQUENCE resident_part_number START 4611686018427387904;
CREATE TABLE resident_part (
    number   bigint PRIMARY KEY,
    base     bigint NOT NULL, -- the key: a resident, or a case
    resident bigint NOT NULL,
    type     text   NOT NULL,
    labels   text[] NOT NULL,
    UNIQUE (base, type, labels)
);
CREATE INDEX resident_part_resident ON resident_part (resident);

-- Whom records are about, withheld or not.
CREATE VIEW about_resident AS
SELECT key.res_id, coalesce(part.base, key.resident) AS resident
FROM reach_key key LEFT JOIN resident_part part ON part.number = key.resident;

-- A place may count at several times because of the same. A negative organisation is that one alone, and none above it.
ALTER TABLE resident_place DROP CONSTRAINT resident_place_pkey,
    ADD PRIMARY KEY (resident, organisation, cause, since);
CREATE INDEX resident_place_alone ON resident_place (resident) WHERE organisation < 0;
INSERT INTO organisation_above SELECT -res_id, res_id FROM public.hfj_resource WHERE res_type = 'Organization'
ON CONFLICT DO NOTHING;

-- What protects a record. What is of a category is restricted because of that: its category says it all.
CREATE FUNCTION labels_of(record bigint) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY(
        SELECT label FROM xinglin.record_label WHERE res_id = record
        AND (label <> 'R' OR NOT EXISTS (
            SELECT FROM xinglin.record_label other JOIN xinglin.protecting_label ON code = other.label
            WHERE other.res_id = record AND of_category))
        ORDER BY label)
$$;

-- All keys of a record before anything is withheld; those of what a Provenance or Binary follows are ready.
CREATE FUNCTION keys_before(record bigint, record_type text) RETURNS SETOF bigint LANGUAGE plpgsql STABLE AS $$
BEGIN
    RETURN QUERY SELECT xinglin.keys_by_links(record, record_type);
    RETURN QUERY SELECT key.resident FROM public.hfj_res_link link
        JOIN xinglin.reach_key key ON key.res_id = link.target_resource_id
        WHERE link.src_resource_id = record AND link.src_path IN ('Provenance.target', 'Binary.securityContext');
    RETURN QUERY SELECT 0::bigint FROM xinglin.open_type WHERE res_type = record_type AND NOT EXISTS (
        SELECT FROM xinglin.keys_by_links(record, record_type));
END $$;

-- The key that a record has in place of one; none where a case shows no such record.
CREATE FUNCTION key_withheld(record bigint, record_type text, marks text[], key bigint) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    about bigint := key;
    part bigint;
BEGIN
    IF key = 0 OR abs(key) >= 4611686018427387904 THEN
        RETURN key;
    END IF;
    IF key < 0 THEN
        IF EXISTS (SELECT FROM public.hfj_resource WHERE res_id = -key AND res_type <> 'ServiceRequest') THEN
            RETURN key;
        END IF;
        -- What is done in a case is labelled for its parties, too; what it rests on is somebody else's.
        IF marks <> '{}' AND record <> -key AND NOT EXISTS (
            SELECT FROM public.hfj_res_link WHERE src_resource_id = record AND target_resource_id = -key) THEN
            RETURN NULL;
        END IF;
        SELECT target_resource_id INTO about FROM public.hfj_res_link
        WHERE src_resource_id = -key AND src_path = 'ServiceRequest.subject.where(resolve() is Patient)'
        AND target_resource_id IS NOT NULL LIMIT 1;
        IF about IS NULL THEN
            RETURN key;
        END IF;
    END IF;
    IF marks = '{}' AND NOT EXISTS (
        SELECT FROM xinglin.consent_rule rule WHERE resident = about
        AND (CASE WHEN permits THEN types = '{}' OR record_type = ANY (types) OR record_type = 'Patient'
             ELSE rule.labels = '{}' AND (types = '{}' OR record_type = ANY (types)) END)) THEN
        RETURN key;
    END IF;
    SELECT number INTO part FROM xinglin.resident_part
    WHERE base = key AND type = record_type AND labels = marks;
    IF part IS NULL THEN
        -- Whoever moves the resident meanwhile is waited for, or waits and finds the part.
        PERFORM FROM public.hfj_resource WHERE res_id = about FOR SHARE;
        INSERT INTO xinglin.resident_part
        VALUES (sign(key)::bigint * nextval('xinglin.resident_part_number'), key, about, record_type, marks)
        ON CONFLICT ON CONSTRAINT resident_part_base_type_labels_key DO UPDATE SET resident = excluded.resident
        RETURNING number INTO part;
        PERFORM xinglin.place_part(part);
    END IF;
    RETURN part;
END $$;

-- Where a part is: where its key is, less what is withheld, and where a consent permits it.
CREATE FUNCTION place_part(placed bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    part xinglin.resident_part;
    alone boolean;
BEGIN
    SELECT * INTO part FROM xinglin.resident_part WHERE number = placed;
    DELETE FROM xinglin.resident_place WHERE resident = placed;
    alone := EXISTS (SELECT FROM xinglin.consent_rule rule
        WHERE resident = part.resident AND NOT permits AND organisations <> '{}'
        AND (types = '{}' OR part.type = ANY (types)) AND (rule.labels = '{}' OR rule.labels && part.labels));
    INSERT INTO xinglin.resident_place (resident, organisation, since, until, cause)
    WITH denial AS (
        SELECT organisations, tstzrange(since, until) AS span FROM xinglin.consent_rule rule
        WHERE resident = part.resident AND NOT permits AND since < until
        AND (types = '{}' OR part.type = ANY (types)) AND (rule.labels = '{}' OR rule.labels && part.labels)),
    base AS (
        SELECT organisation, cause, span - CASE WHEN managed THEN '{}' ELSE
            coalesce((SELECT range_agg(denial.span) FROM denial WHERE organisations = '{}'), '{}') END AS spans
        FROM (
            SELECT organisation, cause, tstzmultirange(tstzrange(since, until)) AS span, cause = 0 AND part.base > 0 AS managed
            FROM xinglin.resident_place
            WHERE resident = part.base AND since < until AND (part.labels = '{}' OR cause = 0)
            UNION ALL
            SELECT unnest(organisations), cause, tstzmultirange(tstzrange(since, until)), false
            FROM xinglin.consent_rule rule
            WHERE resident = part.resident AND part.base > 0 AND permits AND since < until
            AND (types = '{}' OR part.type = ANY (types) OR part.type = 'Patient')
            AND CASE WHEN part.labels = '{}' THEN rule.labels = '{}' OR part.type = 'Patient'
                ELSE part.labels <@ rule.labels END) place),
    reached AS (
        SELECT organisation, cause, spans FROM base WHERE NOT alone
        UNION ALL
        SELECT -above.ancestor, cause, spans - coalesce((
            SELECT range_agg(denial.span) FROM denial WHERE EXISTS (
                SELECT FROM xinglin.organisation_above own
                WHERE own.organisation = above.ancestor AND own.ancestor = ANY (denial.organisations))), '{}')
        FROM base JOIN xinglin.organisation_above above USING (organisation) WHERE alone)
    SELECT placed, organisation, lower(each), upper(each), cause
    FROM reached CROSS JOIN LATERAL unnest(spans) each
    ON CONFLICT DO NOTHING;
END $$;

-- Gives a record the keys that it is to have, if anything of it is withheld, or was.
CREATE FUNCTION withhold(record bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    record_type text;
    labels text[] := xinglin.labels_of(record);
    wanted bigint[];
BEGIN
    -- What is deleted keeps its keys, and its history stays where it was. Whose a Subscription is stands in no link.
    SELECT res_type INTO record_type FROM public.hfj_resource
    WHERE res_id = record AND res_deleted_at IS NULL AND res_type <> 'Subscription';
    IF record_type IS NULL THEN
        RETURN;
    END IF;
    wanted := ARRAY(SELECT DISTINCT kept FROM (
        SELECT xinglin.key_withheld(record, record_type, labels, key) AS kept
        FROM xinglin.keys_before(record, record_type) key) keys WHERE kept IS NOT NULL);
    DELETE FROM xinglin.reach_key WHERE res_id = record AND resident <> ALL (wanted);
    INSERT INTO xinglin.reach_key SELECT record, unnest(wanted) ON CONFLICT DO NOTHING;
    PERFORM xinglin.withhold(src_resource_id) FROM public.hfj_res_link
    WHERE target_resource_id = record AND src_path IN ('Provenance.target', 'Binary.securityContext')
    AND src_resource_id <> record;
END $$;

-- Only what may be withheld, or has been, takes more than three looks.
CREATE FUNCTION withhold_if_need_be(record bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM xinglin.record_label WHERE res_id = record)
        OR EXISTS (SELECT FROM xinglin.reach_key
                   WHERE res_id = record AND (resident >= 4611686018427387904 OR resident <= -4611686018427387904))
        OR EXISTS (SELECT FROM xinglin.consent_rule) AND EXISTS (
            SELECT FROM public.hfj_res_link link
            LEFT JOIN public.hfj_res_link subject ON subject.src_resource_id = link.target_resource_id
                AND subject.src_path = 'ServiceRequest.subject.where(resolve() is Patient)'
            JOIN xinglin.consent_rule rule ON rule.resident IN (link.target_resource_id, subject.target_resource_id)
            WHERE link.src_resource_id = record)
        OR EXISTS (SELECT FROM xinglin.consent_rule WHERE resident = record) THEN
        PERFORM xinglin.withhold(record);
    END IF;
END $$;

-- All of a resident's records, and their places, by what his consents say now.
CREATE FUNCTION withhold_resident(whose bigint) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.withhold(record) FROM (
        SELECT res_id AS record FROM xinglin.reach_key WHERE resident = whose
        UNION
        SELECT key.res_id FROM xinglin.resident_part part JOIN xinglin.reach_key key ON key.resident = part.number
        WHERE part.resident = whose
        UNION
        SELECT key.res_id FROM public.hfj_res_link link JOIN xinglin.reach_key key ON key.resident = -link.src_resource_id
        WHERE link.target_resource_id = whose
        AND link.src_path = 'ServiceRequest.subject.where(resolve() is Patient)') records;
    PERFORM xinglin.place_part(number) FROM xinglin.resident_part WHERE resident = whose;
END $$;

CREATE FUNCTION withhold_by_link() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    link public.hfj_res_link := coalesce(NEW, OLD);
BEGIN
    -- A consent that is written meanwhile locks its resident: it is waited for and counts, or waits and finds the record. The
    -- trigger xinglin_target_lives has seen to that, but where keys are asked for before the end of the transaction.
    IF TG_OP <> 'DELETE' AND link.target_resource_type = 'Patient'
        AND coalesce(current_setting('xinglin.reached_path', true), '') <> '' THEN
        PERFORM FROM public.hfj_resource WHERE res_id = link.target_resource_id FOR KEY SHARE;
    END IF;
    IF NOT EXISTS (SELECT FROM xinglin.record_label) AND NOT EXISTS (SELECT FROM xinglin.consent_rule)
        AND NOT EXISTS (SELECT FROM xinglin.resident_part) THEN
        RETURN NULL;
    END IF;
    PERFORM xinglin.withhold_if_need_be(link.src_resource_id);
    IF link.source_resource_type = 'ServiceRequest' AND EXISTS (
        SELECT FROM xinglin.case_path WHERE path = link.src_path AND from_request) THEN
        PERFORM xinglin.withhold_if_need_be(link.target_resource_id);
        IF TG_OP = 'UPDATE' THEN
            PERFORM xinglin.withhold_if_need_be(OLD.target_resource_id);
        END IF;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION withhold_by_label() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO xinglin.record_label
    SELECT NEW.res_id, code FROM xinglin.protecting_label label
    WHERE code = NEW.sp_value AND NEW.hash_identity IN (SELECT hash FROM xinglin.label_identity) AND (coalesce(NEW.sp_system, '') = '' OR EXISTS (
        SELECT FROM xinglin.labelling_system named
        WHERE named.system = NEW.sp_system AND named.of_category = label.of_category))
    ON CONFLICT DO NOTHING;
    IF FOUND THEN
        PERFORM xinglin.withhold(NEW.res_id);
    END IF;
    RETURN NULL;
END $$;

-- A part follows its key: where a resident is managed, what is granted, who takes part in a case.
CREATE FUNCTION place_parts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM xinglin.place_part(number) FROM xinglin.resident_part
    WHERE base = CASE WHEN TG_OP = 'DELETE' THEN OLD.resident ELSE NEW.resident END;
    RETURN NULL;
END $$;

-- Named so that they come after the triggers of the same moment that write keys.
CREATE CONSTRAINT TRIGGER xinglin_withhold_by_new_link AFTER INSERT OR UPDATE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.target_resource_id IS NOT NULL AND (NEW.target_resource_type IN ('Patient', 'ServiceRequest')
    OR NEW.src_path IN ('ServiceRequest.supportingInfo', 'Provenance.target', 'Binary.securityContext')))
EXECUTE FUNCTION withhold_by_link();

CREATE CONSTRAINT TRIGGER xinglin_withhold_by_gone_link AFTER DELETE ON public.hfj_res_link
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (OLD.target_resource_id IS NOT NULL AND (OLD.target_resource_type IN ('Patient', 'ServiceRequest')
    OR OLD.src_path IN ('ServiceRequest.supportingInfo', 'Provenance.target', 'Binary.securityContext')))
EXECUTE FUNCTION withhold_by_link();

CREATE CONSTRAINT TRIGGER xinglin_withhold_by_label AFTER INSERT OR UPDATE ON public.hfj_spidx_token
DEFERRABLE INITIALLY DEFERRED
FOR EACH ROW WHEN (NEW.sp_value IN (
    'ADOL', 'BH', 'CEL', 'COGN', 'DRGIS', 'DVD', 'EMOTDIS', 'ETH', 'ETHUD', 'GDIS', 'HIV', 'MH', 'MST', 'OPIOIDUD', 'PDS',
    'PHY', 'PREGNANT', 'PRS', 'PSY', 'PSYTHPN', 'SCA', 'SDV', 'SEX', 'SICKLE', 'SPI', 'STD', 'SUD', 'TBOO', 'VIO', 'VIP', 'R', 'V'))
EXECUTE FUNCTION withhold_by_label();

CREATE TRIGGER xinglin_place_parts AFTER INSERT OR UPDATE OR DELETE ON resident_place
FOR EACH ROW EXECUTE FUNCTION place_parts();

-- As before, and each organisation is also itself alone.
CREATE OR REPLACE FUNCTION reach_of_new_resource() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.res_type = 'Patient' THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    IF NEW.res_type = 'ServiceRequest' THEN
        INSERT INTO xinglin.reach_key VALUES (NEW.res_id, -NEW.res_id) ON CONFLICT DO NOTHING;
        RETURN NULL;
    END IF;
    INSERT INTO xinglin.reach_key SELECT NEW.res_id, 0 FROM xinglin.open_type WHERE res_type = NEW.res_type
    ON CONFLICT DO NOTHING;
    IF NEW.res_type = 'Organization' THEN
        INSERT INTO xinglin.organisation_above
        VALUES (NEW.res_id, NEW.res_id), (0, NEW.res_id), (-NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
        INSERT INTO xinglin.resident_place VALUES (-NEW.res_id, NEW.res_id) ON CONFLICT DO NOTHING;
    END IF;
    RETURN NULL;
END $$;

-- As before; where somebody below is denied something, who stands above is written out, and written anew.
CREATE OR REPLACE FUNCTION place_below(moved bigint) RETURNS void LANGUAGE plpgsql AS $$
DECLARE below bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('xinglin.organisation_above', 0));
    below := ARRAY(SELECT organisation FROM xinglin.organisation_above WHERE ancestor = moved AND organisation > 0);
    DELETE FROM xinglin.organisation_above WHERE organisation = ANY (below) AND ancestor <> organisation;
    INSERT INTO xinglin.organisation_above
    WITH RECURSIVE above (organisation, ancestor) AS (
        SELECT each, each FROM unnest(below) each
        UNION
        SELECT above.organisation, link.target_resource_id
        FROM above JOIN public.hfj_res_link link
            ON link.src_resource_id = above.ancestor AND link.src_path = 'Organization.partOf'
        WHERE link.target_resource_id IS NOT NULL)
    SELECT organisation, ancestor FROM above
    ON CONFLICT DO NOTHING;
    PERFORM xinglin.place_part(resident) FROM (
        SELECT DISTINCT resident FROM xinglin.resident_place WHERE organisation < 0) parts;
END $$;

-- What was stored before this migration. What its consents deny counts from their next write on.
INSERT INTO record_label
SELECT DISTINCT token.res_id, code FROM public.hfj_spidx_token token JOIN protecting_label label ON code = token.sp_value
WHERE token.hash_identity IN (SELECT hash FROM label_identity) AND (coalesce(token.sp_system, '') = '' OR EXISTS (
    SELECT FROM labelling_system named WHERE named.system = token.sp_system AND named.of_category = label.of_category));
SELECT withhold(res_id) FROM (SELECT DISTINCT res_id FROM record_label) labelled;
