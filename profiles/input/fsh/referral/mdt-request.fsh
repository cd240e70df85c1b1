Profile: MdtRequest
Parent: ServiceRequest
Id: MdtRequest
Title: "多学科会诊申请 Multidisciplinary consultation"
Description: "请几个学科一起会诊的申请：performer 依次是各学科，第一个牵头；服务器为每个学科各开一个任务，牵头方在其他各科都办完后作结论，结论的 resultsInterpreter 至少来自两个学科（task-needs）。A request that several disciplines consult together: each performer is a discipline, the first one leads; the server opens a task for each, and the leader concludes when all others have ended, by a report whose resultsInterpreter are of at least two disciplines (task-needs)."
* insert RequestRules(mdt)
* insert BetweenInstitutions
* occurrence[x] insert Shown
* obeys referral-1 and mdt-1 and mdt-2

Invariant: mdt-1
Description: "中文：多学科会诊应请至少两个学科；本申请的 performer 不到两个；请按牵头方在前的次序填写各学科的机构、服务或岗位 | English: a multidisciplinary consultation should ask at least two disciplines; this one has fewer than two performers; name the organisation, service or role of each, the leader first"
Severity: #warning
Expression: "performer.count() >= 2"

Invariant: mdt-2
Description: "中文：会诊应附资料或写明问题；本申请既没有 supportingInfo 也没有 note；请引用病历、检查结果，或在 note 中写明要解决的问题 | English: a consultation should carry its records or its question; this one has neither supportingInfo nor note; refer to the records, or write the question into note"
Severity: #warning
Expression: "supportingInfo.exists() or note.exists()"
