ValueSet: FamilyDoctorPackageCategory
Id: family-doctor-package-category
Title: "家庭医生签约服务包类别 Category of family doctor packages"
Description: "标明家庭医生签约服务包计划的类别。The category that marks a plan of family doctor packages."
* ^experimental = false
* CarePlanCategoryCodes#family-doctor-package "家庭医生签约服务包"
