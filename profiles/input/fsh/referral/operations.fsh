Instance: move
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/move"
* name = "Move"
* title = "变动申请任务 Move the task of a request"
* status = #active
* kind = #operation
* description = "把申请任务从一个状态变到另一个状态：服务器锁住任务、读取、按状态机（Library request-machine）核对、写入，在一个事务中完成，不需要 If-Match。同时变动的两方只有一方成功，另一方得到 409，diagnostics 写明现在的状态。Moves the task of a request from one state to another: the server locks the task, reads it, holds the move against the machine (Library request-machine) and stores it, in one transaction, without If-Match. Of two at the same moment one succeeds; the other gets 409, whose diagnostics say where the task stands now."
* affectsState = true
* code = #move
* resource = #Task
* system = false
* type = false
* instance = true
* insert OperationParameter(to, in, 1, 1, code)
* parameter[=].documentation = "要变到的状态：received、accepted、rejected、in-progress、on-hold、completed、cancelled、failed、entered-in-error。The state that it is to be in."
* insert OperationParameter(from, in, 0, 1, code)
* parameter[=].documentation = "以为它现在的状态；不是时为 409。The state that it is thought to be in; 409 where it is not."
* insert OperationParameter(reason, in, 0, 1, CodeableConcept)
* parameter[=].documentation = "原因，写入 statusReason；拒绝须有编码和文字，未到诊为 request-reason 的 no-show。Why, kept as statusReason; a rejection has a code and words, who did not come is no-show of request-reason."
* insert OperationParameter(business-status, in, 0, 1, code)
* parameter[=].documentation = "办理进度，request-business-status 的代码；省略时按状态机。How far it has come, a code of request-business-status; without it as the machine says."
* insert OperationParameter(output, in, 0, *, Reference)
* parameter[=].documentation = "结果，其 basedOn 为该申请；逐个加入 output。Results that are basedOn the request; each becomes an output."
* insert OperationParameter(proposed, in, 0, 1, dateTime)
* parameter[=].documentation = "accepted → on-hold 时提议的日期，写入 restriction.period.start。The date that is proposed with accepted → on-hold, kept as restriction.period.start."
* insert OperationParameter(at, in, 0, 1, dateTime)
* parameter[=].documentation = "补报时事情发生的时间，不能晚于现在；与平台的时间并列记在 milestone 中。When it was, where it is reported late, not after now; kept in the milestone beside the platform's time."
* insert OperationParameter(return, out, 1, 1, Task)
* parameter[=].documentation = "存储后的任务。The task as it is stored."
