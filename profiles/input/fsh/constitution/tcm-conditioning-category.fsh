ValueSet: TcmConditioningCategory
Id: tcm-conditioning-category
Title: "中医体质调理类别 Category of TCM constitution conditioning"
Description: "标明中医体质调理计划的类别。The category that marks a plan of TCM constitution conditioning."
* ^experimental = false
* CarePlanCategoryCodes#tcm-conditioning "中医体质调理"
