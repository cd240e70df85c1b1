Instance: imaging-order-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "IMG-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#imaging-order "影像检查申请"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* priority = #routine
* code = $LOINC#30745-4
* code.text = "胸部 X 线"
* bodySite.text = "胸部"
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* note.text = "咳嗽两周。"

Instance: imaging-order-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#imaging-order
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* code = $LOINC#30745-4
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-imaging-order-no-examination
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#imaging-order
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"

Instance: bad-imaging-order-not-coded
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#imaging-order
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* code.text = "胸片"
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
