CodeSystem: RequestBusinessStatusCodes
Id: request-business-status
Title: "申请办理进度 Business status of a request"
Description: "申请在承接方走到哪一步；取自省级双向转诊的申请、应答、到诊、上传病历四步，代码是本项目自定的，尚无国家代码。How far a request has come at the performing side; after the four steps of a province's two-way referral (request, answer, arrival, upload of the record); the codes are this project's own, there are no national ones."
* insert OwnCodeSystem
* insert Concept(submitted, 已提交, Submitted)
* insert Concept(reviewing, 审核中, Being reviewed)
* insert Concept(accepted, 已接收, Accepted)
* insert Concept(scheduled, 已安排, Scheduled)
* insert Concept(arrived, 已到诊, Arrived)
* insert Concept(cycle-renewed, 已续期, Cycle renewed)
* insert Concept(record-uploaded, 病历已上传, Record uploaded)
* insert Concept(feedback-returned, 已反馈, Feedback returned)
* insert Concept(unattended, 未到诊, Unattended)
* insert Concept(verified, 已核验, Verified)

ValueSet: RequestBusinessStatus
Id: request-business-status
Title: "申请办理进度 Business status of a request"
Description: "申请在承接方走到哪一步。How far a request has come at the performing side."
* ^experimental = false
* include codes from system RequestBusinessStatusCodes
