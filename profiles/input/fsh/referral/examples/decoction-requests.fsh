Instance: decoction-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "DEC-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#decoction "代煎配送"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* priority = #routine
* code.text = "代煎 7 剂，配送到家"
* reasonCode = $ICD10#G47.0
* reasonCode.text = "失眠"
* basedOn = Reference(MedicationRequest/prescription-of-herbs)
* quantityQuantity.value = 7
* quantityQuantity.unit = "剂"
* locationReference = Reference(Location/location-area)

Instance: decoction-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#decoction
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* basedOn = Reference(MedicationRequest/prescription-of-herbs)
* code.text = "代煎"
* reasonCode.text = "失眠"

Instance: bad-decoction-request-no-prescription
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#decoction
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* code.text = "代煎 7 剂"

Instance: bad-decoction-request-no-performer
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#decoction
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* basedOn = Reference(MedicationRequest/prescription-of-herbs)

Instance: prescription-of-herbs
InstanceOf: MedicationRequest
Usage: #example
* status = #active
* intent = #order
* medicationCodeableConcept.text = "酸枣仁汤加减"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* dosageInstruction.text = "每日一剂，早晚分服"
