Instance: lab-order-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "LAB-0001"
* identifier[1].type = $IdentifierType#FILL "Filler Identifier"
* identifier[1].system = "https://platform.example.org/received"
* identifier[1].value = "RCV-0004"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#lab-order "检验申请"
* priority = #routine
* code = $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* code.text = "糖化血红蛋白"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#E11
* reasonCode.text = "2型糖尿病"
* note.text = "空腹采血。"

Instance: lab-order-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#lab-order
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)

Instance: bad-lab-order-no-test
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#lab-order
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "2型糖尿病"

Instance: bad-lab-order-not-coded
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#lab-order
* code.text = "血糖"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "2型糖尿病"

Instance: bad-lab-order-group-subject
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#lab-order
* code = $LOINC#14771-0
* subject.reference = "Group/example"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)
* reasonCode.text = "筛查"
