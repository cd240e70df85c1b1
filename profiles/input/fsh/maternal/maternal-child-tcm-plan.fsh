CodeSystem: MaternalChildTcmServiceCodes
Id: maternal-child-tcm-service
Title: "妇幼中医药服务 Maternal and child TCM service"
Description: "妇幼中医药服务计划中的服务：0～36个月儿童中医药健康管理在6、12、18、24、30、36月龄各一次（国家基本公共卫生服务规范第三版）；孕产妇各项为本项目自定，未见国家统一目录。The services of a maternal and child TCM plan: TCM guidance of children at 6, 12, 18, 24, 30 and 36 months (national basic public health service specification, third edition); those for mothers are of this project, no national list was found."
* insert OwnCodeSystem
* insert Concept(child-guidance-6m, 6月龄儿童中医药指导, TCM guidance at 6 months)
* insert Concept(child-guidance-12m, 12月龄儿童中医药指导, TCM guidance at 12 months)
* insert Concept(child-guidance-18m, 18月龄儿童中医药指导, TCM guidance at 18 months)
* insert Concept(child-guidance-24m, 24月龄儿童中医药指导, TCM guidance at 24 months)
* insert Concept(child-guidance-30m, 30月龄儿童中医药指导, TCM guidance at 30 months)
* insert Concept(child-guidance-36m, 36月龄儿童中医药指导, TCM guidance at 36 months)
* insert Concept(pregnancy-guidance, 孕期中医药保健指导, TCM guidance in pregnancy)
* insert Concept(postpartum-guidance, 产后中医药保健指导, TCM guidance after childbirth)
* insert Concept(postpartum-visit, 产后访视, Visit after childbirth)
* insert Concept(lactation-support, 哺乳期中医药服务, TCM service during lactation)

ValueSet: MaternalChildTcmService
Id: maternal-child-tcm-service
Title: "妇幼中医药服务 Maternal and child TCM service"
Description: "妇幼中医药服务计划中的服务。The services of a maternal and child TCM plan."
* ^experimental = false
* include codes from system MaternalChildTcmServiceCodes

Profile: MaternalChildTcmPlan
Parent: CarePlan
Id: MaternalChildTcmPlan
Title: "妇幼中医药服务计划 Maternal and child TCM plan"
Description: "一位孕产妇或一名儿童的中医药服务计划：儿童在6、12、18、24、30、36月龄的中医药指导，孕产妇的孕期和产后服务，由多学科团队执行。孕产妇服务代码为本项目自定，未见国家统一目录。The TCM plan of a mother or of a child: guidance at 6, 12, 18, 24, 30 and 36 months, services in pregnancy and after childbirth, by a team of several disciplines. The codes for mothers are local, no national list was found."
* insert EnforcedForCategory(CarePlan, maternal-child-tcm-category)
* insert CarePlanRules
* obeys maternal-1 and plan-activity-1 and plan-activity-2
* status insert Shown
* category insert Supported
* title insert Shown
* subject insert Shown
* subject ^short = "孕产妇或儿童本人，各一份计划 The mother or the child, a plan of each"
* period insert Shown
* careTeam insert Supported
* careTeam ^short = "多学科团队 The team of several disciplines"
* author insert Supported
* activity insert Shown
* activity.detail.code from MaternalChildTcmService (extensible)
* activity.detail.code insert Shown
* activity.detail.scheduled[x] insert Shown
* activity.detail.performer insert Shown

Invariant: maternal-1
Description: "中文：按月龄的儿童中医药指导应注明时间；有一项没有 scheduledPeriod、scheduledTiming 或 scheduledString；请填该月龄前后的日期 | English: TCM guidance of a child by its age in months should say when; one activity has no scheduledPeriod, scheduledTiming or scheduledString; fill in the dates around that age"
Severity: #warning
Expression: "activity.detail.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/maternal-child-tcm-service' and code.startsWith('child-guidance')).exists()).all(scheduled.exists())"
