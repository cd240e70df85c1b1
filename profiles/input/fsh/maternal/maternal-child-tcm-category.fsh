ValueSet: MaternalChildTcmCategory
Id: maternal-child-tcm-category
Title: "妇幼中医药服务类别 Category of maternal and child TCM service"
Description: "标明妇幼中医药服务计划的类别。The category that marks a plan of maternal and child TCM service."
* ^experimental = false
* CarePlanCategoryCodes#maternal-child-tcm "妇幼中医药服务"
