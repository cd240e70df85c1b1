Instance: chronic-follow-up-plan-full
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "PLAN-0002"
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/next-due"
* extension.valueDate = "2027-02-01"
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* title = "高血压年度随访计划"
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo
* activity[0].detail.performer = Reference(Organization/organization-county-lead)
* activity[1].detail.status = #scheduled
* activity[1].detail.description = "年度健康检查"
* activity[1].detail.scheduledTiming.event = "2027-05"
* activity[2].detail.status = #in-progress
* activity[2].detail.description = "每日食盐少于5克"
* created = "2026-11-01"
* author = Reference(Organization/organization-county-lead)

Instance: chronic-follow-up-plan-minimal
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-minimal)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-minimal)
* goal[0] = Reference(Goal/chronic-goal-minimal)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo

Instance: chronic-follow-up-plan-dates
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.status = #scheduled
* activity[0].detail.scheduledTiming.event[0] = "2026-12-01"
* activity[0].detail.scheduledTiming.event[1] = "2027-03-01"
* activity[0].detail.scheduledTiming.event[2] = "2027-06-01"
* activity[0].detail.scheduledTiming.event[3] = "2027-09-01"

Instance: bad-chronic-follow-up-plan-no-condition
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo

Instance: bad-chronic-follow-up-plan-twice-a-year
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 6
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo

Instance: bad-chronic-follow-up-plan-no-dates
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.code.text = "每季度一次"
* activity[1].reference.display = "随访一"
* activity[2].reference.display = "随访二"
* activity[3].reference.display = "随访三"
* activity[4].reference.display = "随访四"

Instance: bad-chronic-follow-up-plan-no-goal
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo

Instance: bad-chronic-follow-up-plan-due-as-text
InstanceOf: CarePlan
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/next-due"
* extension.valueString = "2027-02-01"
* status = #active
* intent = #plan
* category = CarePlanCategoryCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-01"
* period.end = "2027-10-31"
* addresses = Reference(Condition/chronic-condition-hypertension)
* goal[0] = Reference(Goal/chronic-goal-full)
* activity[0].detail.kind = #ServiceRequest
* activity[0].detail.status = #scheduled
* activity[0].detail.description = "面对面随访"
* activity[0].detail.scheduledTiming.repeat.frequency = 1
* activity[0].detail.scheduledTiming.repeat.period = 3
* activity[0].detail.scheduledTiming.repeat.periodUnit = #mo
