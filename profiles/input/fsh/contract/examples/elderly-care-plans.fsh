RuleSet: ElderlyPlanHead
* status = #active
* intent = #plan
* category = $CarePlanCategory#elderly-care
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"

RuleSet: ElderlyService(code, text)
* activity[+].detail.status = #scheduled
* activity[=].detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/elderly-care-service#{code}
* activity[=].detail.description = "{text}"
* activity[=].detail.performer = Reference(Organization/organization-county-lead)

Instance: elderly-care-plan-full
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "YY-0001"
* insert ElderlyPlanHead
* title = "医养结合照护计划"
* period.end = "2027-10-31"
* created = "2026-11-01"
* author = Reference(Organization/organization-county-lead)
* careTeam = Reference(CareTeam/family-doctor-team-full)
* supportingInfo = Reference(Observation/constitution-determination-minimal)
* insert ElderlyService(home-bed, 建立家庭病床，每周巡诊一次)
* insert ElderlyService(rehabilitation, 脑卒中后肢体康复，每周三次)
* insert ElderlyService(remote-monitoring, 每日早晚远程血压监测)

Instance: elderly-care-plan-minimal
InstanceOf: CarePlan
Usage: #example
* insert ElderlyPlanHead
* insert ElderlyService(health-exam, 每年一次健康体检)

Instance: bad-elderly-care-plan-activity-untold
InstanceOf: CarePlan
Usage: #example
* insert ElderlyPlanHead
* activity.detail.status = #scheduled
* activity.detail.performer = Reference(Organization/organization-county-lead)

Instance: bad-elderly-care-plan-no-performer
InstanceOf: CarePlan
Usage: #example
* insert ElderlyPlanHead
* activity.detail.status = #scheduled
* activity.detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/elderly-care-service#nursing
