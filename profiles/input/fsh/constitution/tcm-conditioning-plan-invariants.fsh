Invariant: tcm-plan-1
Description: "中文：调理计划应有依据；本计划没有 supportingInfo，也没有 addresses；请引用体质判定（ConstitutionDetermination）或中医诊断 | English: a conditioning plan should have a basis; this one has neither supportingInfo nor addresses; refer to the constitution determinations, or to a TCM diagnosis"
Severity: #warning
Expression: "supportingInfo.exists() or addresses.exists()"

Invariant: tcm-plan-2
Description: "中文：每条建议须有文字；有一条 activity.detail 只有类别，没有 description；请写上建议的内容 | English: each piece of advice has words; one activity.detail has a category but no description; write the advice"
Severity: #error
Expression: "activity.detail.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/tcm-advice-category').exists()).all(description.exists())"

Invariant: tcm-plan-3
Description: "中文：进行中的调理计划应有建议；本计划 status 为 active 却没有 activity；请至少写一条，或先保存为 draft | English: an active conditioning plan should give advice; this one has no activity; write one at least, or keep it as a draft"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies activity.exists()"
