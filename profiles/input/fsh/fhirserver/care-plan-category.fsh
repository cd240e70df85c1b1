CodeSystem: CarePlanCategoryCodes
Id: care-plan-category
Title: "健康计划类别 Care plan category"
Description: "健康计划的类别。The categories of care plans."
* insert OwnCodeSystem
* insert Concept(tcm-conditioning, 中医体质调理, TCM constitution conditioning)
* insert Concept(chronic-follow-up, 慢病随访, Chronic disease follow-up)
* insert Concept(family-doctor-package, 家庭医生签约服务包, Family doctor service package)
* insert Concept(elderly-care, 老年照护, Elderly care)
* insert Concept(maternal-child-tcm, 妇幼中医药服务, Maternal and child TCM service)

ValueSet: CarePlanCategory
Id: care-plan-category
Title: "健康计划类别 Care plan category"
Description: "健康计划的类别。The categories of care plans."
* ^experimental = false
* include codes from system CarePlanCategoryCodes
