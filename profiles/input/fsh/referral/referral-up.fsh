Profile: ReferralUp
Parent: ServiceRequest
Id: ReferralUp
Title: "上转申请 Referral up"
Description: "把居民转给上级机构的申请：谁、何时、转给哪个机构、为什么；最好附上触发转诊的测量或最新分级。承接机构的层级须高于申请机构，是跨资源的规则，由服务器在写入时检查（referral-level）。A referral of a resident to a higher level: by whom, when, to which institution and why; the reading that led to it or the latest grade should be attached. That the performer's level is higher is a rule across resources, which the server holds at the write (referral-level)."
* insert RequestRules(referral-up)
* obeys referral-2
* authoredOn 1..1
* requester only Reference(PractitionerRole or Organization or Practitioner)
* performer 1..*
* performer only Reference(Organization or HealthcareService or PractitionerRole or Practitioner or CareTeam)
* obeys referral-1 and referral-up-1 and referral-up-2

Invariant: referral-up-1
Description: "中文：上转应附上依据；本申请没有 supportingInfo；请引用触发转诊的测量、最新分级或病历摘要 | English: a referral up should carry what it rests on; this one has no supportingInfo; refer to the reading that led to it, the latest grade or a summary"
Severity: #warning
Expression: "supportingInfo.exists()"

Invariant: referral-up-2
Description: "中文：上转必须写明申请方，只有尚未启用的建议（intent 为 proposal，status 不是 active）可以没有；请填申请的医生岗位或机构 | English: a referral up names its requester, but for a proposal that is not active (intent proposal); fill in the requesting role or organisation"
Severity: #error
Expression: "requester.exists() or (intent.exists() and intent = 'proposal' and status.where($this = 'active').empty())"
