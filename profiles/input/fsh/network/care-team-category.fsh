CodeSystem: CareTeamCategoryCodes
Id: care-team-category
Title: "团队类别 Care team category"
Description: "服务团队的类别；本地代码。The categories of care teams; local codes."
* insert OwnCodeSystem
* insert Concept(family-doctor-team, 家庭医生团队, Family doctor team)
* insert Concept(multidisciplinary-team, 多学科团队, Multidisciplinary team)

ValueSet: CareTeamCategory
Id: care-team-category
Title: "团队类别 Care team category"
Description: "服务团队的类别；本地代码。The categories of care teams; local codes."
* ^experimental = false
* include codes from system CareTeamCategoryCodes

ValueSet: FamilyDoctorTeamCategory
Id: family-doctor-team-category
Title: "家庭医生团队类别 Category of a family doctor team"
Description: "标明家庭医生团队的代码。The code that marks a family doctor team."
* ^experimental = false
* CareTeamCategoryCodes#family-doctor-team
