Profile: TcmServiceRequest
Parent: ServiceRequest
Id: TcmServiceRequest
Title: "中医药服务申请 TCM service request"
Description: "请治未病中心或中医机构提供服务（体质调理、针灸、推拿、耳穴等）的申请：为谁、做什么；最好有理由，并附体质判定。A request for a TCM service (constitution conditioning, acupuncture, tuina, auricular points …): for whom and what; the reason and the constitution determination are desirable."
* insert RequestRules(tcm-service)
* code 1..1
* code ^short = "服务项目 The service"
* quantity[x] insert Supported
* occurrence[x] insert Shown
* obeys referral-3 and tcm-service-1

Invariant: tcm-service-1
Description: "中文：中医药服务应附体质判定或辨证结果；本申请没有 supportingInfo；请引用最近的判定，没有测评过的可忽略本提示 | English: a TCM service should rest on a constitution determination or a pattern; this request has no supportingInfo; refer to the latest one, where nobody was assessed ignore this"
Severity: #warning
Expression: "supportingInfo.exists()"
