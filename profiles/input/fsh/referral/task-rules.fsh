// What the tasks of both kinds share: for whom, at whose desk, how far.
RuleSet: TaskRules(code)
* insert EnforcedForCode(Task, {code}-task-code)
* identifier insert Supported
* status from RequestTaskStatus (required)
* status insert Shown
* statusReason insert Shown
* intent = #order
* priority insert Shown
* code 1..1
* code insert Shown
* description insert Shown
* focus 1..1
* focus insert Shown
* for 1..1
* for only Reference(Patient)
* for insert Shown
* authoredOn 1..1
* authoredOn insert Shown
* lastModified insert Shown
* owner 1..1
* owner insert Shown
* note insert Shown
* output insert Shown
* obeys task-1

Invariant: task-1
Description: "中文：拒绝、取消或失败的任务必须写明原因；本任务没有 statusReason.text；请写明原因，对方照此处理 | English: a task that is rejected, cancelled or failed says why; this one has no statusReason.text; write the reason, the other side acts on it"
Severity: #error
Expression: "(status.exists() and (status = 'rejected' or status = 'cancelled' or status = 'failed')) implies statusReason.text.exists()"
