Instance: chronic-condition-hypertension
InstanceOf: Condition
Usage: #example
* identifier.system = "https://his.example.org/diagnoses"
* identifier.value = "DX-0001"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* category = http://terminology.hl7.org/CodeSystem/condition-category#problem-list-item
* code.coding[0].system = $ICD10CN
* code.coding[0].code = #I10.x00
* code.coding[0].display = "原发性高血压"
* code.coding[1] = $ICD10#I10
* code.text = "原发性高血压"
* subject = Reference(Patient/resident-full)
* onsetDateTime = "2019-05"
* recordedDate = "2019-05-20"
* recorder = Reference(Practitioner/practitioner-label)
* asserter = Reference(Practitioner/practitioner-label)

Instance: chronic-condition-diabetes
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code.coding[0].system = $ICD10
* code.coding[0].code = #E11.900
* code.coding[1] = $ICD10#E11
* code.text = "2型糖尿病"
* subject = Reference(Patient/resident-full)
* recordedDate = "2022-03-08"

Instance: chronic-condition-minimal
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ICD10#I10
* subject = Reference(Patient/resident-minimal)
* recordedDate = "2025-11-03"

Instance: chronic-condition-entered-in-error
InstanceOf: Condition
Usage: #example
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#entered-in-error
* code = $ICD10#E11
* subject = Reference(Patient/resident-minimal)
* recordedDate = "2025-11-03"

Instance: bad-chronic-condition-other-disease
InstanceOf: Condition
Usage: #example
* meta.profile = "https://xinglin-fhir.github.io/ig/StructureDefinition/ChronicCondition"
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ICD10#I20
* subject = Reference(Patient/resident-full)
* recordedDate = "2025-11-03"

Instance: bad-chronic-condition-no-clinical-status
InstanceOf: Condition
Usage: #example
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ICD10#I10
* subject = Reference(Patient/resident-full)
* recordedDate = "2025-11-03"

Instance: bad-chronic-condition-no-verification
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* code = $ICD10#I10
* subject = Reference(Patient/resident-full)
* recordedDate = "2025-11-03"

Instance: bad-chronic-condition-no-date
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ICD10#I10
* subject = Reference(Patient/resident-full)

Instance: bad-chronic-condition-extended-code-alone
InstanceOf: Condition
Usage: #example
* clinicalStatus = http://terminology.hl7.org/CodeSystem/condition-clinical#active
* verificationStatus = http://terminology.hl7.org/CodeSystem/condition-ver-status#confirmed
* code = $ICD10#I10.x00
* subject = Reference(Patient/resident-full)
* recordedDate = "2025-11-03"
