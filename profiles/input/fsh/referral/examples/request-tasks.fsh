Instance: request-task-full
InstanceOf: Task
Usage: #example
* identifier.system = "https://platform.example.org/tasks"
* identifier.value = "TASK-0001"
* status = #completed
* businessStatus = RequestBusinessStatusCodes#feedback-returned
* intent = #order
* priority = #urgent
* code = TaskCodes#service-request "办理服务申请"
* description = "上转心内科"
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* lastModified = "2026-11-06T16:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)
* note.text = "已调整用药。"
* restriction.period.end = "2026-11-07"
* output.type.text = "反馈病历"
* output.valueReference = Reference(DocumentReference/document-discharge-note)

Instance: request-task-minimal
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: request-task-rejected
InstanceOf: Task
Usage: #example
* status = #rejected
* statusReason.text = "本院心内科床位已满，建议转市医院"
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-rejected-without-reason
InstanceOf: Task
Usage: #example
* status = #rejected
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-completed-without-output
InstanceOf: Task
Usage: #example
* status = #completed
* businessStatus = RequestBusinessStatusCodes#feedback-returned
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-arrived-before-accepted
InstanceOf: Task
Usage: #example
* status = #requested
* businessStatus = RequestBusinessStatusCodes#arrived
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-draft
InstanceOf: Task
Usage: #example
* status = #draft
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-no-focus
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#service-request
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-no-owner
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)

Instance: bad-request-task-unknown-business-status
InstanceOf: Task
Usage: #example
* status = #requested
* businessStatus.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/request-business-status"
* businessStatus.coding.code = #lost
* intent = #order
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)

Instance: bad-request-task-proposal
InstanceOf: Task
Usage: #example
* status = #requested
* intent = #proposal
* code = TaskCodes#service-request
* focus = Reference(ServiceRequest/referral-up-full)
* for = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:05:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* owner = Reference(Organization/organization-county-lead)
