Instance: inspection-finding-full
InstanceOf: Task
Usage: #example
* identifier.system = "https://platform.example.org/tasks"
* identifier.value = "FINDING-0001"
* status = #requested
* businessStatus = RequestBusinessStatusCodes#submitted
* intent = #order
* priority = #routine
* code = TaskCodes#inspection-finding "整改督查发现"
* description = "两慢病管理室没有随访记录本"
* focus = Reference(Organization/organization-village)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(Organization/organization-county-lead)
* owner = Reference(Organization/organization-village)
* restriction.period.end = "2026-12-05"

Instance: inspection-finding-minimal
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#inspection-finding
* description = "服务公示不全"
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(Organization/organization-county-lead)
* owner = Reference(Organization/organization-township)

Instance: bad-inspection-finding-no-owner
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#inspection-finding
* description = "服务公示不全"
* requester = Reference(Organization/organization-county-lead)

Instance: bad-inspection-finding-draft
InstanceOf: Task
Usage: #example
* status = #draft
* intent = #order
* code = TaskCodes#inspection-finding
* description = "服务公示不全"
* requester = Reference(Organization/organization-county-lead)
* owner = Reference(Organization/organization-township)

Instance: bad-inspection-finding-says-nothing
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#inspection-finding
* requester = Reference(Organization/organization-county-lead)
* owner = Reference(Organization/organization-township)
