Instance: resident-minimal-child
InstanceOf: Patient
Usage: #example
* identifier.system = "urn:oid:1.2.3.4.5.6.7.8.9"
* identifier.value = "0000125"
* name.text = "示例丁"
* gender = #male
* birthDate = "2026-04-18"

RuleSet: MaternalPlanHead(subject)
* status = #active
* intent = #plan
* category = $CarePlanCategory#maternal-child-tcm
* subject = Reference(Patient/{subject})
* period.start = "2026-10-18"

RuleSet: MaternalService(code, start, end)
* activity[+].detail.status = #scheduled
* activity[=].detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/maternal-child-tcm-service#{code}
* activity[=].detail.scheduledPeriod.start = "{start}"
* activity[=].detail.scheduledPeriod.end = "{end}"
* activity[=].detail.performer = Reference(Organization/organization-county-lead)

Instance: maternal-child-tcm-plan-full
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "FY-0001"
* insert MaternalPlanHead(resident-minimal-child)
* title = "0～36个月儿童中医药健康管理"
* period.end = "2029-05-18"
* author = Reference(Organization/organization-county-lead)
* insert MaternalService(child-guidance-6m, 2026-10-18, 2026-11-18)
* insert MaternalService(child-guidance-12m, 2027-04-18, 2027-05-18)
* insert MaternalService(child-guidance-18m, 2027-10-18, 2027-11-18)
* insert MaternalService(child-guidance-24m, 2028-04-18, 2028-05-18)
* insert MaternalService(child-guidance-30m, 2028-10-18, 2028-11-18)
* insert MaternalService(child-guidance-36m, 2029-04-18, 2029-05-18)

Instance: maternal-child-tcm-plan-minimal
InstanceOf: CarePlan
Usage: #example
* insert MaternalPlanHead(resident-minimal)
* insert MaternalService(pregnancy-guidance, 2026-10-18, 2026-12-18)

Instance: bad-maternal-child-tcm-plan-no-time
InstanceOf: CarePlan
Usage: #example
* insert MaternalPlanHead(resident-minimal-child)
* activity.detail.status = #scheduled
* activity.detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/maternal-child-tcm-service#child-guidance-6m
* activity.detail.performer = Reference(Organization/organization-county-lead)

Instance: bad-maternal-child-tcm-plan-activity-untold
InstanceOf: CarePlan
Usage: #example
* insert MaternalPlanHead(resident-minimal)
* activity.detail.status = #scheduled
* activity.detail.performer = Reference(Organization/organization-county-lead)
