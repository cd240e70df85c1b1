Profile: InspectionFinding
Parent: Task
Id: InspectionFinding
Title: "督查发现 Inspection finding"
Description: "请被督查的机构整改的任务：requester 督查，owner 整改，focus 是督查的机构或清单，description 写明发现什么，restriction.period.end 是整改期限；办结须有整改依据（output），之后由督查方核验（businessStatus verified）。状态按 Library request-machine 走。The task of mending what an inspection found: requester inspects, owner mends, focus is the institution or the list that was inspected, description says what was found, restriction.period.end by when; what shows that it was mended is the output, and the requester verifies it afterwards (businessStatus verified). The status moves as Library request-machine says."
* insert EnforcedForCode(Task, inspection-finding-task-code)
* identifier insert Supported
* status from RequestTaskStatus (required)
* status insert Shown
* statusReason insert Shown
* intent = #order
* code 1..1
* code.coding ^slicing.discriminator.type = #pattern
* code.coding ^slicing.discriminator.path = "$this"
* code.coding ^slicing.rules = #open
* code.coding contains kind 1..1
* code.coding[kind] = TaskCodes#inspection-finding
* code insert Shown
* businessStatus from RequestBusinessStatus (required)
* businessStatus insert Shown
* description insert Shown
* description ^short = "发现了什么 What was found"
* focus insert Shown
* authoredOn insert Shown
* requester 1..1
* requester insert Shown
* requester ^short = "督查的机构 Who inspects"
* owner 1..1
* owner insert Shown
* owner ^short = "整改的机构 Who mends it"
* restriction insert Shown
* output insert Shown
* extension contains Milestone named milestone 0..* and NextStepDue named nextStepDue 0..1 and PerformingOrganization named performingOrganization 0..1 and RequestingOrganization named requestingOrganization 0..1 and RequestKind named requestKind 0..1
* extension[milestone] insert Derived
* extension[nextStepDue] insert Derived
* obeys task-1 and request-task-1 and inspection-finding-1

Invariant: inspection-finding-1
Description: "中文：督查发现应写明发现了什么；本任务没有 description；请写明，整改和核验都照它 | English: an inspection's finding should say what was found; this task has no description; write it down, it is mended and verified by it"
Severity: #warning
Expression: "description.exists()"
