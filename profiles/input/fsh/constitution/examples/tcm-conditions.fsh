RuleSet: TcmConditionHead(category)
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-condition-category#{category}
* subject = Reference(Patient/resident-full)

Instance: tcm-pattern-full
InstanceOf: Condition
Usage: #example
* identifier.system = "https://his.example.org/diagnoses"
* identifier.value = "ZH-0001"
* insert TcmConditionHead(tcm-pattern)
* code.coding[0].system = "urn:oid:2.16.156.10011.2.3.3.14"
* code.coding[0].code = #B04.02.01.04.02.01
* code.coding[0].display = "肝阳上亢证"
* code.text = "肝阳上亢证"
* recordedDate = "2026-11-03"
* evidence.detail[0] = Reference(Observation/tongue-full)
* evidence.detail[1] = Reference(Observation/pulse-full)

Instance: tcm-pattern-minimal
InstanceOf: Condition
Usage: #example
* category = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-condition-category#tcm-disease
* code.text = "眩晕"
* subject = Reference(Patient/resident-minimal)
* recordedDate = "2026-11-03"

Instance: bad-tcm-pattern-constitution
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ConstitutionType#qi-deficiency
* subject = Reference(Patient/resident-full)
* recordedDate = "2026-11-03"

Instance: bad-tcm-pattern-national-constitution
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#encounter-diagnosis
* subject = Reference(Patient/resident-full)
* code = urn:oid:2.16.156.10011.2.3.1.104#02 "气虚质"
* recordedDate = "2026-11-03"

Instance: bad-tcm-pattern-no-code
InstanceOf: Condition
Usage: #example
* insert TcmConditionHead(tcm-pattern)
* recordedDate = "2026-11-03"

Instance: bad-tcm-pattern-no-date
InstanceOf: Condition
Usage: #example
* insert TcmConditionHead(tcm-pattern)
* code.text = "痰湿中阻证"
