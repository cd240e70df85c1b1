Profile: DecoctionRequest
Parent: ServiceRequest
Id: DecoctionRequest
Title: "代煎配送申请 Decoction and delivery"
Description: "请共享中药房调配、代煎、配送的申请：哪张处方（basedOn）、几剂、送到哪里。各步（审方、煎药、发出、送达）写在任务的进度和结果中。A request that a shared pharmacy prepares, decocts and delivers: which prescription (basedOn), how many doses, where to. The steps (review, decoction, hand-over, delivery) stand in the task's progress and outcome."
* insert RequestRules(decoction)
* insert BetweenInstitutions
* basedOn insert Shown
* basedOn ^short = "处方 The prescription"
* quantity[x] insert Shown
* quantity[x] ^short = "剂数 How many doses"
* locationReference insert Supported
* obeys decoction-1

Invariant: decoction-1
Description: "中文：代煎配送应写明是哪张处方；本申请没有 basedOn；请引用处方（MedicationRequest），药房照它审方调配 | English: a request for decoction should say which prescription it is about; this one has no basedOn; refer to the MedicationRequest, the pharmacy reviews and prepares by it"
Severity: #warning
Expression: "basedOn.exists()"
