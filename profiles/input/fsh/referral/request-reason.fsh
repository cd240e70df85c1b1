CodeSystem: RequestReasonCodes
Id: request-reason
Title: "申请任务变动的原因 Why a request task moved"
Description: "申请任务被拒绝、搁置、未能进行或取消的原因，也说明越级或紧急回转；本项目自定，县里可另用自己的代码系统。Why a request task was rejected, put on hold, failed or cancelled, and why levels were passed over; local to this project, a county may use a code system of its own beside it."
* insert OwnCodeSystem
* insert Concept(no-show, 未到诊, Did not come)
* insert Concept(no-bed, 没有床位, No bed)
* insert Concept(other-date, 另约时间, Another date)
* insert Concept(emergency, 紧急, Emergency)
* insert Concept(emergency-return, 紧急回转, Emergency return)
* insert Concept(other, 其他, Other)

ValueSet: RequestReason
Id: request-reason
Title: "申请任务变动的原因 Why a request task moved"
Description: "申请任务变动的原因；可以扩展。Why a request task moved; extensible."
* ^experimental = false
* include codes from system RequestReasonCodes
