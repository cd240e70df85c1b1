// What every care plan obeys; the more specific profiles insert it too.
RuleSet: CarePlanRules
* subject only Reference(Patient)
* category from CarePlanCategory (preferred)
* obeys care-plan-1 and care-plan-2

Profile: XinglinCarePlan
Parent: CarePlan
Id: XinglinCarePlan
Title: "健康计划 Care plan"
Description: "所有健康计划的基础规则：属于一位居民；最好有类别和起止时间。The rules of every care plan: it belongs to one resident; category and period are desirable."
* insert EnforcedForType(CarePlan)
* insert CarePlanRules
* subject MS
* category MS
* period MS

Invariant: care-plan-1
Description: "中文：计划应有类别；本计划没有 category；请从 care-plan-category 中选一个，应用按它查询 | English: a care plan should have a category; this one has none; choose one of care-plan-category, apps search by it"
Severity: #warning
Expression: "category.exists()"

Invariant: care-plan-2
Description: "中文：进行中的计划应有起止时间；本计划 status 为 active 却没有 period；请填 period.start，已知结束时间的也填 period.end | English: an active care plan should have a period; this one has none; fill in period.start, and period.end where it is known"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies period.exists()"
