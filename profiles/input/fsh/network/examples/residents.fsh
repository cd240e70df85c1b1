Instance: resident-full
InstanceOf: Patient
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/ethnicity"
* extension[0].valueCoding.system = $GBT3304
* extension[0].valueCoding.code = #01
* extension[0].valueCoding.display = "汉族"
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/population-category"
* extension[1].valueCodeableConcept.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/population-category"
* extension[1].valueCodeableConcept.coding.code = #elderly
* extension[2].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/population-category"
* extension[2].valueCodeableConcept.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/population-category"
* extension[2].valueCodeableConcept.coding.code = #hypertension
* identifier[0].use = #official
* identifier[0].system = $NationalId
* identifier[0].value = "990101195803171019"
* identifier[1].system = $HealthRecord
* identifier[1].value = "99010100100100001"
* identifier[2].system = $Insurance
* identifier[2].value = "XL00000001"
* identifier[3].system = $Mrn
* identifier[3].value = "MRN000001"
* identifier[3].assigner = Reference(Organization/organization-county-lead)
* identifier[4].system = "urn:oid:1.2.3.4.5.6.7.8.9"
* identifier[4].value = "0000123"
* active = true
* name.use = #official
* name.text = "示例甲"
* telecom.system = #phone
* telecom.value = "13000000001"
* telecom.use = #mobile
* gender = #male
* birthDate = "1958-03-17"
* address.use = #home
* address.text = "示例省示例市示例县杏林镇示例村1号"
* address.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/administrative-division"
* address.extension.valueString = "990101100001"
* maritalStatus = MaritalStatusCodes#20 "已婚"
* managingOrganization = Reference(Organization/organization-county-lead)

Instance: resident-minimal
InstanceOf: Patient
Usage: #example
* identifier.system = "urn:oid:1.2.3.4.5.6.7.8.9"
* identifier.value = "0000124"
* name.text = "示例乙"
* gender = #female
* birthDate = "1987"

Instance: resident-unknown-birth-date
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101198706222041"
* name.text = "示例丙"
* gender = #female
* birthDate.extension.url = $DataAbsentReasonExtension
* birthDate.extension.valueCode = #unknown

Instance: bad-resident-id-length
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101580317101"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-id-check-digit
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101195803171018"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-id-birth-date
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "99010119000229303X"
* name.text = "示例丁"
* gender = #male
* birthDate = "1900"

Instance: bad-resident-birth-date-disagrees
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101195803171019"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-18"

Instance: bad-resident-gender-disagrees
InstanceOf: Patient
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101195803171019"
* name.text = "示例丁"
* gender = #female
* birthDate = "1958-03"

Instance: bad-resident-unknown-category-source
InstanceOf: Patient
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/population-category"
* extension[0].valueCodeableConcept.extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/population-category-source"
* extension[0].valueCodeableConcept.extension[0].valueCode = #guessed
* extension[0].valueCodeableConcept.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/population-category"
* extension[0].valueCodeableConcept.coding.code = #elderly
* identifier.system = $HealthRecord
* identifier.value = "99010100100100003"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-no-identifier
InstanceOf: Patient
Usage: #example
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-no-name-text
InstanceOf: Patient
Usage: #example
* identifier.system = $HealthRecord
* identifier.value = "99010100100100002"
* name.family = "示例"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-mrn-without-assigner
InstanceOf: Patient
Usage: #example
* identifier.system = $Mrn
* identifier.value = "MRN000002"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"

Instance: bad-resident-short-division
InstanceOf: Patient
Usage: #example
* identifier.system = $HealthRecord
* identifier.value = "99010100100100003"
* name.text = "示例丁"
* gender = #male
* birthDate = "1958-03-17"
* address.text = "示例省示例市示例县"
* address.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/administrative-division"
* address.extension.valueString = "990101"
