Instance: practitioner-full
InstanceOf: Practitioner
Usage: #example
* identifier[0].system = $PractitionerNumber
* identifier[0].value = "XLYS0001"
* identifier[1].system = $NationalId
* identifier[1].value = "990101198001011017"
* active = true
* name.use = #official
* name.text = "示例医生甲"
* telecom.system = #phone
* telecom.value = "13000000011"
* gender = #male
* birthDate = "1980-01-01"
* qualification.identifier.system = "https://licence.example.org/physicians"
* qualification.identifier.value = "ZY-0001"
* qualification.code = PracticeCategoryCodes#integrated "中西医结合"
* qualification.period.start = "2006-08-01"

Instance: practitioner-minimal
InstanceOf: Practitioner
Usage: #example
* name.text = "示例村医乙"

Instance: practitioner-specialist
InstanceOf: Practitioner
Usage: #example
* identifier.system = $PractitionerNumber
* identifier.value = "XLYS0002"
* active = true
* name.text = "示例医生丙"
* gender = #female
* qualification.code = PracticeCategoryCodes#clinical "临床"

Instance: bad-practitioner-no-name
InstanceOf: Practitioner
Usage: #example
* identifier.system = $PractitionerNumber
* identifier.value = "XLYS0003"
* active = true

Instance: bad-practitioner-id-check-digit
InstanceOf: Practitioner
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101198001011018"
* name.text = "示例医生丁"

Instance: bad-practitioner-id-length
InstanceOf: Practitioner
Usage: #example
* identifier.system = $NationalId
* identifier.value = "990101800101101"
* name.text = "示例医生丁"

Instance: bad-practitioner-id-birth-date
InstanceOf: Practitioner
Usage: #example
* identifier.system = $NationalId
* identifier.value = "99010119000229303X"
* name.text = "示例医生丁"

Instance: bad-practitioner-no-whole-name
InstanceOf: Practitioner
Usage: #example
* name.family = "示例"
