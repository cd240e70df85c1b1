Profile: RequestTask
Parent: Task
Id: RequestTask
Title: "申请任务 Request task"
Description: "承接方办理一个服务申请的任务：focus 是申请，owner 是承接方，requester 是申请方；状态按状态机走，办理进度写在 businessStatus。从一个状态能到哪个状态、由谁改，见 Library request-machine，由服务器检查。The task of handling a service request at the performing side: focus is the request, owner the performing side, requester the requesting side; the status moves through the state machine, businessStatus says how far it has come. Which move is legal, and by whom, says Library request-machine; the server holds every write to it."
* insert TaskRules(request)
* code.coding ^slicing.discriminator.type = #pattern
* code.coding ^slicing.discriminator.path = "$this"
* code.coding ^slicing.rules = #open
* code.coding contains kind 1..1
* code.coding[kind] = TaskCodes#service-request
* businessStatus from RequestBusinessStatus (required)
* businessStatus insert Shown
* focus only Reference(ServiceRequest)
* requester 1..1
* requester only Reference(PractitionerRole or Organization or Practitioner)
* requester insert Shown
* owner only Reference(Organization or PractitionerRole or Practitioner or CareTeam or HealthcareService)
* restriction insert Supported
* extension contains Milestone named milestone 0..* and NextStepDue named nextStepDue 0..1 and PerformingOrganization named performingOrganization 0..1 and RequestingOrganization named requestingOrganization 0..1 and RequestKind named requestKind 0..1
* extension[milestone] insert Derived
* extension[nextStepDue] insert Derived
* obeys request-task-1 and request-task-2

Invariant: request-task-1
Description: "中文：办结的申请任务必须有结果；本任务 status 为 completed 却没有 output；请引用报告、会诊意见、反馈病历或接诊记录 | English: a completed request task has its outcome; this one is completed without output; refer to the report, the opinion, the feedback or the encounter"
Severity: #error
Expression: "(status.exists() and status = 'completed') implies output.exists()"

Invariant: request-task-2
Description: "中文：办理进度应与状态相符：requested、received 为已提交或审核中，accepted 为已接收或已安排，之后为已安排、已到诊、病历已上传或已反馈；这里不符；请更正 status 或 businessStatus | English: the business status should agree with the status: submitted or reviewing while requested or received, accepted or scheduled while accepted, later scheduled, arrived, record-uploaded or feedback-returned; here it does not; correct status or businessStatus"
Severity: #warning
Expression: "(businessStatus.coding.where(code = 'submitted' or code = 'reviewing').exists() implies status.where($this = 'accepted' or $this = 'in-progress' or $this = 'on-hold' or $this = 'completed').empty()) and (businessStatus.coding.where(code = 'accepted').exists() implies status.where($this = 'requested' or $this = 'received' or $this = 'rejected' or $this = 'completed').empty()) and (businessStatus.coding.where(code = 'scheduled' or code = 'arrived' or code = 'record-uploaded' or code = 'feedback-returned').exists() implies status.where($this = 'requested' or $this = 'received' or $this = 'rejected').empty())"
