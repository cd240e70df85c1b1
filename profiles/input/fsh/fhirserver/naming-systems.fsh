RuleSet: NamingSystemHead(id, zh)
* name = "{id}"
* status = #active
* kind = #identifier
* date = "2026-11-21"
* publisher = "Xinglin"
* usage = "{zh}"

RuleSet: UniqueUri(value, preferred)
* uniqueId[+].type = #uri
* uniqueId[=].value = "{value}"
* uniqueId[=].preferred = {preferred}

RuleSet: UniqueOid(value, preferred)
* uniqueId[+].type = #oid
* uniqueId[=].value = "{value}"
* uniqueId[=].preferred = {preferred}

Instance: national-id
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(NationalId, [[居民身份证号 National identity number]])
* description = "居民身份证号；别名在输入时归一为首选系统。National identity number; aliases are normalised to the preferred system on input."
* insert UniqueUri(urn:oid:2.16.156.10011.1.3, true)
* insert UniqueUri(urn:oid:2.16.840.1.113883.2.23.1.19.1, false)
* insert UniqueOid(2.16.156.10011.1.3, true)
* insert UniqueOid(2.16.840.1.113883.2.23.1.19.1, false)

Instance: health-record
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(HealthRecordNumber, [[居民健康档案编号 Resident health record number]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.2, true)
* insert UniqueOid(2.16.156.10011.1.2, true)

Instance: health-card
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(HealthCardNumber, [[居民健康卡号 Resident health card number]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.19, true)
* insert UniqueOid(2.16.156.10011.1.19, true)

Instance: insurance
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(InsuranceCardNumber, [[医疗保险卡号 Medical insurance card number]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.15, true)
* insert UniqueOid(2.16.156.10011.1.15, true)

Instance: licence
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(InstitutionLicence, [[医疗机构登记号 Registration number of a medical institution]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.5, true)
* insert UniqueOid(2.16.156.10011.1.5, true)

Instance: uscc
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(UnifiedSocialCreditCode, [[统一社会信用代码 Unified social credit code]])
* insert UniqueUri(https://xinglin-fhir.github.io/ig/sid/uscc, true)

Instance: mrn
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(MedicalRecordNumber, [[院内病案号；须以 assigner 指明机构 Medical record number; the assigner names the hospital]])
* insert UniqueUri(https://xinglin-fhir.github.io/ig/sid/mrn, true)

Instance: practitioner-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(PractitionerNumber, [[医务人员编号 Number of a health practitioner]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.4, true)
* insert UniqueOid(2.16.156.10011.1.4, true)

Instance: outpatient-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(OutpatientNumber, [[门（急）诊号 Outpatient or emergency visit number]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.11, true)
* insert UniqueOid(2.16.156.10011.1.11, true)

Instance: inpatient-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(InpatientNumber, [[住院号 Inpatient number]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.12, true)
* insert UniqueOid(2.16.156.10011.1.12, true)

Instance: order-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(OrderNumber, [[电子申请单编号 Number of an electronic request form]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.24, true)
* insert UniqueOid(2.16.156.10011.1.24, true)

Instance: examination-report-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(ExaminationReportNumber, [[检查报告单号 Number of an examination report]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.32, true)
* insert UniqueOid(2.16.156.10011.1.32, true)

Instance: laboratory-report-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(LaboratoryReportNumber, [[检验报告单号 Number of a laboratory report]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.33, true)
* insert UniqueOid(2.16.156.10011.1.33, true)

Instance: consent-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(ConsentNumber, [[知情同意书编号 Number of a consent form]])
* insert UniqueUri(urn:oid:2.16.156.10011.1.34, true)
* insert UniqueOid(2.16.156.10011.1.34, true)

Instance: constitution-response-number
InstanceOf: NamingSystem
Usage: #definition
* insert NamingSystemHead(ConstitutionResponseNumber, [[体质答卷编号；送来时没有编号的由平台得出 Number of a constitution response; given by the platform to one that came without]])
* insert UniqueUri(https://xinglin-fhir.github.io/ig/sid/constitution-response, true)
