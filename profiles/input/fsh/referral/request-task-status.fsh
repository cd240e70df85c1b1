ValueSet: RequestTaskStatus
Id: request-task-status
Title: "申请任务的状态 Status of a request task"
Description: "申请任务可以处于的状态；没有草稿：提交了才有任务。The states that a request task may be in; there is no draft: a task exists once the request is submitted."
* ^experimental = false
* http://hl7.org/fhir/task-status#requested
* http://hl7.org/fhir/task-status#received
* http://hl7.org/fhir/task-status#accepted
* http://hl7.org/fhir/task-status#rejected
* http://hl7.org/fhir/task-status#in-progress
* http://hl7.org/fhir/task-status#on-hold
* http://hl7.org/fhir/task-status#completed
* http://hl7.org/fhir/task-status#cancelled
* http://hl7.org/fhir/task-status#failed
* http://hl7.org/fhir/task-status#entered-in-error
