CodeSystem: TaskCodes
Id: task-code
Title: "任务代码 Task code"
Description: "任务办的是什么；服务器按它区分任务的 profile。本项目自定。What a task is about; the server tells the profiles of tasks by it. Local to this project."
* insert OwnCodeSystem
* insert Concept(service-request, 办理服务申请, Handle a service request)
* insert Concept(inspection-finding, 整改督查发现, Mend what an inspection found)
* insert Concept(critical-alert, 处置危急值提醒, Deal with a critical alert)
* insert Concept(break-glass-review, 复核紧急调阅, Review an emergency access)
* insert Concept(request-escalation, 催办逾期的急诊申请, See to an emergency request that is overdue)
* insert Concept(report-due, 提交季度报告, Submit the report of a quarter)

ValueSet: RequestTaskCode
Id: request-task-code
Title: "申请任务的代码 Code of a request task"
Description: "标明申请任务的代码。The code that marks a request task."
* ^experimental = false
* TaskCodes#service-request

ValueSet: AlertTaskCode
Id: alert-task-code
Title: "危急值任务的代码 Code of an alert task"
Description: "标明危急值任务的代码。The code that marks an alert task."
* ^experimental = false
* TaskCodes#critical-alert

ValueSet: InspectionFindingTaskCode
Id: inspection-finding-task-code
Title: "督查发现任务的代码 Code of the task of an inspection's finding"
Description: "标明督查发现任务的代码。The code that marks the task of an inspection's finding."
* ^experimental = false
* TaskCodes#inspection-finding
