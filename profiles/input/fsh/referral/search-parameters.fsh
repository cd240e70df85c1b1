Instance: encounter-follow-up-outcome
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(encounter-follow-up-outcome, EncounterFollowUpOutcome, follow-up-outcome, token, Encounter)
* description = "按随访分类查询随访；界面：乡镇卫生院的“控制不满意、两周内再访”名单。Follow-ups by outcome. Screen: a township's list of those not satisfied, to be seen again within two weeks."
* expression = "Encounter.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome').value"

Instance: report-recognised-until
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(report-recognised-until, DiagnosticReportRecognisedUntil, recognised-until, date, DiagnosticReport)
* description = "按互认有效期查询报告，如 recognised-until=ge 今天；界面：医生开单前的“可互认的近期报告”。Reports by the day until which they are recognised, such as recognised-until=ge and today. Screen: the recent reports a doctor may recognise before he orders again."
* expression = "DiagnosticReport.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition').extension.where(url = 'validUntil').value"

Instance: task-performing-organization
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(task-performing-organization, TaskPerformingOrganization, performing-organization, reference, Task)
* target = #Organization
* description = "按承接机构查询任务，无论 owner 是机构、岗位、服务还是团队；界面：承接机构的“等我办理”名单，如 performing-organization=…&status=requested,received&_sort=authored-on。Tasks by the performing organisation, whatever the owner is. Screen: what waits for an institution."
* expression = "Task.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/performing-organization').value"

Instance: task-requesting-organization
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(task-requesting-organization, TaskRequestingOrganization, requesting-organization, reference, Task)
* target = #Organization
* description = "按申请机构查询任务，无论 requester 是机构、岗位还是医务人员；界面：申请机构的“我转出的”名单，如 requesting-organization=…&status=accepted,in-progress,on-hold。Tasks by the requesting organisation, whatever the requester is. Screen: what an institution has asked for."
* expression = "Task.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/requesting-organization').value"

Instance: task-next-step-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(task-next-step-due, TaskNextStepDue, next-step-due, date, Task)
* description = "按下一步的时限查询任务；界面：逾期名单，如 performing-organization=…&next-step-due=lt 现在。Tasks by when the next step is due. Screen: what is overdue."
* expression = "Task.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/next-step-due').value"
