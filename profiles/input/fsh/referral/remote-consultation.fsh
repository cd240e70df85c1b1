Profile: RemoteConsultation
Parent: ServiceRequest
Id: RemoteConsultation
Title: "远程会诊申请 Remote consultation"
Description: "请其他机构的医生远程会诊：谁请谁、什么病、想解决什么问题、希望什么时候，附上会诊资料。A request that a physician of another institution consults remotely: who asks whom, about which disease, with which question and when, with the records for it."
* insert RequestRules(remote-consultation)
* insert BetweenInstitutions
* occurrence[x] insert Shown
* obeys referral-1 and remote-consultation-1

Invariant: remote-consultation-1
Description: "中文：会诊应附资料或写明问题；本申请既没有 supportingInfo 也没有 note；请引用病历、检查结果，或在 note 中写明要解决的问题 | English: a consultation should carry its records or its question; this one has neither supportingInfo nor note; refer to the records, or write the question into note"
Severity: #warning
Expression: "supportingInfo.exists() or note.exists()"
