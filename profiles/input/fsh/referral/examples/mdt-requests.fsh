Instance: mdt-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "MDT-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt "多学科会诊"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer[0] = Reference(Organization/organization-county-lead)
* performer[1] = Reference(HealthcareService/network-service-mdt)
* priority = #stat
* code.text = "心内科、中医科会诊"
* occurrenceDateTime = "2026-11-05T10:00:00+08:00"
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)
* note.text = "血压反复、头晕，请共同定方案。"

Instance: mdt-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer[0] = Reference(Organization/organization-county-lead)
* performer[1] = Reference(HealthcareService/network-service-mdt)
* reasonCode = $ICD10#I25
* reasonCode.text = "原发性高血压"
* note.text = "请共同定方案。"

Instance: bad-mdt-request-one-discipline
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* note.text = "请会诊。"

Instance: bad-mdt-request-no-question
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer[0] = Reference(Organization/organization-county-lead)
* performer[1] = Reference(HealthcareService/network-service-mdt)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-mdt-request-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer[0] = Reference(Organization/organization-county-lead)
* performer[1] = Reference(HealthcareService/network-service-mdt)
* note.text = "请会诊。"

Instance: bad-mdt-request-no-requester
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#mdt
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* performer[0] = Reference(Organization/organization-county-lead)
* performer[1] = Reference(HealthcareService/network-service-mdt)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* note.text = "请会诊。"
