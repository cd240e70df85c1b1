Profile: RehabilitationRequest
Parent: ServiceRequest
Id: RehabilitationRequest
Title: "康复申请 Rehabilitation request"
Description: "请康复机构接收居民做康复的申请：为什么病、做什么、多久；最好附上功能评估或出院小结。A request that somebody is taken over for rehabilitation: after which disease, what and for how long; an assessment of functions or the discharge note is desirable."
* insert RequestRules(rehabilitation)
* insert BetweenInstitutions
* quantity[x] insert Supported
* occurrence[x] insert Shown
* obeys referral-1 and rehabilitation-1

Invariant: rehabilitation-1
Description: "中文：康复申请应附功能评估或出院小结；本申请没有 supportingInfo；请引用它们，康复计划从此定起 | English: a request for rehabilitation should carry an assessment of functions or the discharge note; this one has no supportingInfo; refer to them, the plan begins with them"
Severity: #warning
Expression: "supportingInfo.exists()"
