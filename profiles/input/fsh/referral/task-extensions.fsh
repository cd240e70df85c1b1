// What the server itself keeps on the tasks of requests; what a client writes there is ignored.

Extension: Milestone
Id: milestone
Title: "办理节点 Milestone"
Description: "申请任务的每一步：到了哪一步、平台何时收到、由哪个机构、补报的时间。由平台在每次变动时追加，客户端所写不计。Each step of a request's task: which it is, when the platform was told, by which organisation, and when it is reported to have been; the platform adds one at each move, what a client writes is ignored."
Context: Task
* extension contains code 1..1 and instant 1..1 and organization 0..1 and reported 0..1
* extension[code].value[x] only code
* extension[code].valueCode 1..1
* extension[code] ^short = "办理进度，没有进度的为状态 The business status, else the state"
* extension[instant].value[x] only instant
* extension[instant].valueInstant 1..1
* extension[instant] ^short = "平台的时间 By the platform's clock"
* extension[organization].value[x] only Reference(Organization)
* extension[organization].valueReference 1..1
* extension[organization] ^short = "哪个机构 By which organisation"
* extension[reported].value[x] only dateTime
* extension[reported].valueDateTime 1..1
* extension[reported] ^short = "补报：事情发生的时间 Reported late: when it was"

Extension: NextStepDue
Id: next-step-due
Title: "下一步的时限 Next step due"
Description: "对方最迟何时走下一步；由平台按时限规则写，结束的任务没有。By when the other side takes the next step; written by the platform by the rules of limits; a task that has ended has none."
Context: Task
* value[x] only instant
* value[x] 1..1

Extension: PerformingOrganization
Id: performing-organization
Title: "承接机构 Performing organisation"
Description: "owner 所在的机构，无论 owner 是机构、岗位、服务还是团队；由平台写。The organisation of the owner, be that an organisation, a role, a service or a team; written by the platform."
Context: Task
* value[x] only Reference(Organization)
* value[x] 1..1

Extension: RequestingOrganization
Id: requesting-organization
Title: "申请机构 Requesting organisation"
Description: "requester 所在的机构；由平台写。The organisation of the requester; written by the platform."
Context: Task
* value[x] only Reference(Organization)
* value[x] 1..1

Extension: RequestKind
Id: request-kind
Title: "申请种类 Kind of request"
Description: "任务按状态机的哪一种申请办理；由平台写。By which kind of the machine the task is handled; written by the platform."
Context: Task
* value[x] only code
* value[x] 1..1
