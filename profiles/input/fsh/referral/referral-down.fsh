Profile: ReferralDown
Parent: ServiceRequest
Id: ReferralDown
Title: "下转申请 Referral down"
Description: "上级机构把病情稳定的居民转回基层的申请：谁、何时、转给哪个机构、什么病；须附上出院小结和后续管理计划（referral-down-carries）。承接机构的层级须低于申请机构，是跨资源的规则，由服务器在写入时检查（referral-level）。A referral of a stable resident back to primary care: by whom, when, to which institution and for which disease; with the discharge note and the plan for what follows (referral-down-carries). That the performer's level is lower is a rule across resources, which the server holds at the write (referral-level)."
* insert RequestRules(referral-down)
* insert BetweenInstitutions
* obeys referral-1 and referral-down-1

Invariant: referral-down-1
Description: "中文：下转应附上出院小结和后续计划；本申请没有 supportingInfo；请引用小结（DocumentReference）和计划（CarePlan），基层靠它们接着管 | English: a referral down should carry the discharge note and the plan; this one has no supportingInfo; refer to the note (DocumentReference) and the plan (CarePlan), primary care goes on from them"
Severity: #warning
Expression: "supportingInfo.exists()"
