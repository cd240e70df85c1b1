Profile: HospiceRequest
Parent: ServiceRequest
Id: HospiceRequest
Title: "安宁疗护申请 Hospice request"
Description: "为疾病终末期居民申请安宁疗护：什么病、谁请谁；本人或家属的意愿写在 note，或引用知情同意书。A request for hospice care: of which disease, and who asks whom; what the resident or the family wishes stands in note, or in the consent that is referred to."
* insert RequestRules(hospice)
* insert BetweenInstitutions
* occurrence[x] insert Supported
* obeys referral-1 and hospice-1

Invariant: hospice-1
Description: "中文：安宁疗护应写明本人或家属的意愿；本申请既没有 note 也没有 supportingInfo；请写明意愿，或引用同意书 | English: a request for hospice care should say what the resident or the family wishes; this one has neither note nor supportingInfo; write it down, or refer to the consent"
Severity: #warning
Expression: "note.exists() or supportingInfo.exists()"
