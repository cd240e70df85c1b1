Instance: hospice-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "HOS-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#hospice "安宁疗护"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* priority = #routine
* code.text = "安宁疗护"
* occurrencePeriod.start = "2026-11-10"
* reasonCode = $ICD10#C34
* reasonCode.text = "肺恶性肿瘤"
* note.text = "本人和家属同意，不做有创抢救。"

Instance: hospice-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#hospice
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "恶性肿瘤终末期"
* note.text = "家属同意。"

Instance: bad-hospice-request-no-wish
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#hospice
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#C34
* reasonCode.text = "肺恶性肿瘤"

Instance: bad-hospice-request-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#hospice
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* note.text = "家属同意。"
