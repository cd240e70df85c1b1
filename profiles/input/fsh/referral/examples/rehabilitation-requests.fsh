Instance: rehabilitation-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "REH-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#rehabilitation "康复"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* priority = #routine
* code.text = "肢体功能康复"
* quantityQuantity.value = 20
* quantityQuantity.unit = "次"
* occurrencePeriod.start = "2026-11-10"
* occurrencePeriod.end = "2026-12-10"
* reasonCode = $ICD10#I69.4
* reasonCode.text = "脑卒中后遗症"
* supportingInfo = Reference(DocumentReference/document-discharge-note)

Instance: rehabilitation-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#rehabilitation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "骨折术后"
* supportingInfo = Reference(DocumentReference/document-discharge-note)

Instance: bad-rehabilitation-request-nothing-attached
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#rehabilitation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I69.4
* reasonCode.text = "脑卒中后遗症"

Instance: bad-rehabilitation-request-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#rehabilitation
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* supportingInfo = Reference(DocumentReference/document-discharge-note)
