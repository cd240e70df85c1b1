Instance: service-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier.system = "https://his.example.org/orders"
* identifier.value = "REF-0001"
* status = #active
* intent = #order
* category.text = "检查申请"
* priority = #routine
* code.text = "动态血压监测"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-03T09:00:00+08:00"
* requester = Reference(Organization/organization-department)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.coding = $ICD10#I10
* reasonCode.text = "原发性高血压"
* supportingInfo = Reference(Observation/blood-pressure-full)

Instance: service-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #draft
* intent = #proposal
* code.text = "耳穴压豆"
* subject = Reference(Patient/resident-minimal)

Instance: bad-service-request-nothing-asked
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-03T09:00:00+08:00"
* requester = Reference(Organization/organization-county-lead)

Instance: bad-service-request-group-subject
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* code.text = "健康讲座"
* subject.reference = "Group/example"
* authoredOn = "2026-11-03T09:00:00+08:00"
* requester = Reference(Organization/organization-county-lead)

Instance: bad-service-request-no-requester
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* code.text = "耳穴压豆"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-03T09:00:00+08:00"

Instance: bad-service-request-no-time
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* code.text = "耳穴压豆"
* subject = Reference(Patient/resident-full)
* requester = Reference(Organization/organization-county-lead)
