Instance: alert-task-full
InstanceOf: Task
Usage: #example
* identifier.system = "https://platform.example.org/tasks"
* identifier.value = "TASK-0002"
* status = #completed
* intent = #order
* priority = #urgent
* code = TaskCodes#critical-alert "处置危急值提醒"
* description = "血压危急，请在两周内随访"
* focus = Reference(Observation/critical-alert-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* lastModified = "2026-11-05T11:00:00+08:00"
* owner = Reference(Organization/organization-village)
* note.text = "已入户复测，血压162/98，继续服药。"
* output.type.text = "随访记录"
* output.valueReference = Reference(Encounter/follow-up-encounter-full)

Instance: alert-task-minimal
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#critical-alert
* focus = Reference(Observation/critical-alert-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* owner = Reference(Organization/organization-village)

Instance: bad-alert-task-cancelled-without-reason
InstanceOf: Task
Usage: #example
* status = #cancelled
* intent = #order
* code = TaskCodes#critical-alert
* focus = Reference(Observation/critical-alert-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* owner = Reference(Organization/organization-village)

Instance: bad-alert-task-says-nothing
InstanceOf: Task
Usage: #example
* status = #completed
* intent = #order
* code = TaskCodes#critical-alert
* focus = Reference(Observation/critical-alert-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* owner = Reference(Organization/organization-village)

Instance: bad-alert-task-about-a-request
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#critical-alert
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* owner = Reference(Organization/organization-village)

Instance: bad-alert-task-of-a-person
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#critical-alert
* focus = Reference(Observation/critical-alert-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* owner = Reference(Practitioner/practitioner-minimal)
