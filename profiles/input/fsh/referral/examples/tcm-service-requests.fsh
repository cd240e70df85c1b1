Instance: tcm-service-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "TCM-0001"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#tcm-service "中医药服务"
* priority = #routine
* code.text = "耳穴压豆"
* subject = Reference(Patient/resident-full)
* quantityQuantity.value = 6
* quantityQuantity.unit = "次"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "失眠，气郁质"
* supportingInfo = Reference(Observation/observation-minimal)
* note.text = "每周两次。"

Instance: tcm-service-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#tcm-service
* code.text = "中医体质调理"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-township)

Instance: bad-tcm-service-request-no-service
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#tcm-service
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "失眠"
* supportingInfo = Reference(Observation/observation-minimal)

Instance: bad-tcm-service-request-no-determination
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#tcm-service
* code.text = "耳穴压豆"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "失眠"

Instance: bad-tcm-service-request-group-subject
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#tcm-service
* code.text = "八段锦教学"
* subject.reference = "Group/example"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-township)
* reasonCode.text = "健康教育"
* supportingInfo = Reference(Observation/observation-minimal)
