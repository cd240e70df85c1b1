Instance: referral-down-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "DOWN-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-down "下转"
* priority = #routine
* code = $LOINC#57133-1 "Referral note"
* code.text = "下转随访"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-specialist)
* performer = Reference(Organization/organization-township)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo[0] = Reference(DocumentReference/document-discharge-note)
* supportingInfo[1] = Reference(CarePlan/care-plan-full)
* note.text = "血压已稳定，请每两周随访一次。"

Instance: referral-down-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-down
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-county-lead)
* performer = Reference(Organization/organization-township)
* reasonCode = $ICD10#E11
* reasonCode.text = "2型糖尿病"
* supportingInfo[0] = Reference(DocumentReference/document-discharge-note)
* supportingInfo[1] = Reference(CarePlan/care-plan-full)

Instance: document-discharge-note
InstanceOf: DocumentReference
Usage: #example
* identifier.system = "https://his.example.org/documents"
* identifier.value = "DOC-0001"
* status = #current
* type.text = "出院小结"
* subject = Reference(Patient/resident-full)
* date = "2026-11-05T08:30:00+08:00"
* author = Reference(Organization/organization-county-lead)
* content.attachment.contentType = #application/pdf
* content.attachment.title = "出院小结"

Instance: bad-referral-down-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-down
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-county-lead)
* performer = Reference(Organization/organization-township)
* supportingInfo = Reference(DocumentReference/document-discharge-note)

Instance: bad-referral-down-nothing-attached
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-down
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-county-lead)
* performer = Reference(Organization/organization-township)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-referral-down-no-requester
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-down
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* performer = Reference(Organization/organization-township)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(DocumentReference/document-discharge-note)
