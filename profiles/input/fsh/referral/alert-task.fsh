Profile: AlertTask
Parent: Task
Id: AlertTask
Title: "危急值任务 Alert task"
Description: "处置一条危急值提醒的任务，由平台建立：focus 是提醒，owner 是分标的牵头层级上、居民上级中最近的机构，没有时为管理居民的机构；管理机构总在 restriction.recipient 中。一次发作一个任务，直到有了随访或读数回到界值以内；读数撤销时任务取消并写明原因。The task of dealing with a critical alert, made by the platform: focus is the alert, owner the nearest organisation above the resident of the level that leads by the label, else the one that manages the resident, which is in restriction.recipient in any case. One task an episode, which lasts until a follow-up is recorded or a reading below the thresholds arrives; when the reading is withdrawn the task is cancelled, with the reason."
* insert TaskRules(alert)
* code.coding ^slicing.discriminator.type = #pattern
* code.coding ^slicing.discriminator.path = "$this"
* code.coding ^slicing.rules = #open
* code.coding contains kind 1..1
* code.coding[kind] = TaskCodes#critical-alert
* focus only Reference(Observation)
* focus ^short = "危急值提醒 The critical alert"
* owner only Reference(Organization)
* owner ^short = "牵头层级的机构，没有时为管理居民的机构 The organisation of the leading level, else the one that manages the resident"
* restriction insert Derived
* restriction.recipient ^short = "管理居民的机构 The organisation that manages the resident"
* obeys alert-task-1

Invariant: alert-task-1
Description: "中文：办结的危急值任务应写明怎样处置；本任务没有 output 也没有 note；请引用随访记录或转诊申请，或写一句说明 | English: a completed alert task should say what was done; this one has neither output nor note; refer to the follow-up or the referral, or write a sentence"
Severity: #warning
Expression: "(status.exists() and status = 'completed') implies (output.exists() or note.exists())"
