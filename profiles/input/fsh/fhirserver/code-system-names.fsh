// Under which addresses senders name a code system. The preferred one is that which profiles and rules know; what comes under
// another gets a second coding under it. OIDs: HL7's OID registry and WS 363, as public copies have them; each stands as a URN and bare.
RuleSet: CodeSystemNameHead(id, zh)
* name = "{id}"
* status = #active
* kind = #codesystem
* date = "2026-11-29"
* publisher = "Xinglin"
* usage = "{zh}"

RuleSet: OidAlias(oid)
* insert UniqueUri(urn:oid:{oid}, false)
* insert UniqueUri({oid}, false)

Instance: loinc-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(LoincNames, [[LOINC 的各种地址 Addresses of LOINC]])
* insert UniqueUri(http://loinc.org, true)
* insert UniqueUri(https://loinc.org, false)
* insert OidAlias(2.16.840.1.113883.6.1)

Instance: snomed-ct-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(SnomedCtNames, [[SNOMED CT 的各种地址 Addresses of SNOMED CT]])
* insert UniqueUri(http://snomed.info/sct, true)
* insert UniqueUri(https://snomed.info/sct, false)
* insert OidAlias(2.16.840.1.113883.6.96)

Instance: ucum-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(UcumNames, [[UCUM 的各种地址 Addresses of UCUM]])
* insert UniqueUri(http://unitsofmeasure.org, true)
* insert UniqueUri(https://unitsofmeasure.org, false)
* insert OidAlias(2.16.840.1.113883.6.8)

Instance: icd-10-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(Icd10Names, [[ICD-10 的各种地址 Addresses of ICD-10]])
* insert UniqueUri(http://hl7.org/fhir/sid/icd-10, true)
* insert UniqueUri(https://hl7.org/fhir/sid/icd-10, false)
* insert UniqueUri(http://id.who.int/icd/release/10, false)
* insert OidAlias(2.16.840.1.113883.6.3)

// GB/T 14396 and the clinical editions of ICD-10: .11 is the classification as CDA documents of WS 445 name it, the numbers below it its editions.
Instance: icd-10-cn-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(Icd10CnNames, [[国内 ICD-10 的各种地址 National addresses of ICD-10]])
* insert UniqueUri(urn:oid:2.16.156.10011.2.3.3.11, true)
* insert UniqueUri(2.16.156.10011.2.3.3.11, false)
* insert OidAlias(2.16.156.10011.2.3.3.11.1)
* insert OidAlias(2.16.156.10011.2.3.3.11.2)
* insert OidAlias(2.16.156.10011.2.3.3.11.3)
* insert OidAlias(2.16.156.10011.2.3.3.11.4)
* insert OidAlias(2.16.156.10011.2.3.3.11.5)

Instance: icd-10-cm-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(Icd10CmNames, [[ICD-10-CM 的各种地址 Addresses of ICD-10-CM]])
* insert UniqueUri(http://hl7.org/fhir/sid/icd-10-cm, true)
* insert UniqueUri(https://hl7.org/fhir/sid/icd-10-cm, false)
* insert OidAlias(2.16.840.1.113883.6.90)

Instance: icd-11-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(Icd11Names, [[ICD-11 的各种地址 Addresses of ICD-11]])
* insert UniqueUri(http://id.who.int/icd/release/11/mms, true)
* insert UniqueUri(https://id.who.int/icd/release/11/mms, false)
* insert UniqueUri(http://id.who.int/icd11/mms, false)

Instance: ieee-11073-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(Ieee11073Names, [[ISO/IEEE 11073 术语的各种地址 Addresses of the nomenclature of ISO/IEEE 11073]])
* insert UniqueUri(urn:iso:std:iso:11073:10101, true)
* insert OidAlias(2.16.840.1.113883.6.24)

Instance: health-data-element-names
InstanceOf: NamingSystem
Usage: #definition
* insert CodeSystemNameHead(HealthDataElementNames, [[卫生信息数据元目录的各种地址 Addresses of the catalogue of health data elements]])
* insert UniqueUri(urn:oid:2.16.156.10011.2.2.1, true)
* insert UniqueUri(2.16.156.10011.2.2.1, false)
