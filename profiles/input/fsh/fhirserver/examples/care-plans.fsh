Instance: care-plan-full
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "PLAN-0001"
* status = #active
* intent = #plan
* category.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/care-plan-category"
* category.coding.code = #chronic-follow-up
* category.coding.display = "慢病随访"
* title = "高血压随访计划"
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* created = "2026-11-01"
* author = Reference(Organization/organization-county-lead)
* activity.detail.kind = #ServiceRequest
* activity.detail.status = #scheduled
* activity.detail.description = "每季度面对面随访一次"

Instance: care-plan-rehabilitation
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "PLAN-0002"
* status = #active
* intent = #plan
* category.text = "术后康复"
* title = "膝关节置换术后康复计划"
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-01-31"
* created = "2026-11-01"
* author = Reference(Organization/organization-county-lead)
* activity.detail.status = #scheduled
* activity.detail.description = "每周康复训练三次"

Instance: care-plan-minimal
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #proposal
* subject = Reference(Patient/resident-minimal)

Instance: bad-care-plan-group-subject
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #plan
* category.text = "术后康复"
* subject.reference = "Group/example"

Instance: bad-care-plan-no-category
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #plan
* subject = Reference(Patient/resident-full)

Instance: bad-care-plan-no-period
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category.text = "术后康复"
* subject = Reference(Patient/resident-full)
