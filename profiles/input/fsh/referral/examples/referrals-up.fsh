Instance: referral-up-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "UP-0001"
* identifier[1].type = $IdentifierType#FILL "Filler Identifier"
* identifier[1].system = "https://platform.example.org/received"
* identifier[1].value = "RCV-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up "上转"
* priority = #urgent
* code = $LOINC#57133-1 "Referral note"
* code.text = "上转心内科"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* reasonReference = Reference(Observation/blood-pressure-full)
* supportingInfo = Reference(Observation/blood-pressure-full)
* note.text = "两次随访血压控制不满意，请评估用药。"

Instance: referral-up-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-township)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "头晕，血压持续升高"

Instance: bad-referral-up-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: bad-referral-up-to-itself
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-township)
* performer = Reference(Organization/organization-township)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: bad-referral-up-nothing-attached
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-referral-up-no-performer
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: bad-referral-up-no-time
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: bad-referral-up-by-the-resident
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: referral-up-proposal
InstanceOf: ServiceRequest
Usage: #example
* status = #draft
* intent = #proposal
* category = ServiceRequestCategoryCodes#referral-up "上转"
* priority = #urgent
* code = $LOINC#57133-1 "Referral note"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "危急情况处理后紧急转诊，2周内随访"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: bad-referral-up-no-requester
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#referral-up
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)
