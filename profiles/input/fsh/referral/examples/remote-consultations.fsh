Instance: remote-consultation-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "CONS-0001"
* identifier[1].type = $IdentifierType#FILL "Filler Identifier"
* identifier[1].system = "https://platform.example.org/received"
* identifier[1].value = "RCV-0002"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-consultation "远程会诊"
* priority = #urgent
* code.text = "心内科远程会诊"
* subject = Reference(Patient/resident-full)
* occurrenceDateTime = "2026-11-06T15:00:00+08:00"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(HealthcareService/network-service-minimal)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)
* note.text = "联合用药后血压仍不达标，请指导调整方案。"

Instance: remote-consultation-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-consultation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "血压控制不满意"

Instance: bad-remote-consultation-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-consultation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* note.text = "请指导用药。"

Instance: bad-remote-consultation-no-question
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-consultation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-remote-consultation-no-performer
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-consultation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* note.text = "请指导用药。"
