CodeSystem: ElderlyCareServiceCodes
Id: elderly-care-service
Title: "老年照护服务 Elderly care service"
Description: "老年照护计划中的服务。本项目自定代码；WS/T 484—2015 的医养服务项目未逐条核对。The services of an elderly care plan. Local codes; the services of WS/T 484—2015 were not compared one by one."
* insert OwnCodeSystem
* insert Concept(home-bed, 家庭病床, Home bed)
* insert Concept(rehabilitation, 康复, Rehabilitation)
* insert Concept(nursing, 护理, Nursing)
* insert Concept(remote-monitoring, 远程监测, Remote monitoring)
* insert Concept(tcm-service, 中医药服务, TCM service)
* insert Concept(daily-living, 生活照料, Help with daily living)
* insert Concept(health-exam, 年度健康体检, Yearly health examination)

ValueSet: ElderlyCareService
Id: elderly-care-service
Title: "老年照护服务 Elderly care service"
Description: "老年照护计划中的服务。The services of an elderly care plan."
* ^experimental = false
* include codes from system ElderlyCareServiceCodes

Profile: ElderlyCarePlan
Parent: CarePlan
Id: ElderlyCarePlan
Title: "老年照护计划 Elderly care plan"
Description: "一位老人的医养结合计划：家庭病床、康复、护理、远程监测等，由医疗机构或养老机构执行。服务代码为本项目自定，WS/T 484—2015 未逐条核对。The plan of integrated health and elderly care of one resident: home bed, rehabilitation, nursing, remote monitoring and others, done by a health institution or a home for the elderly. The service codes are local; WS/T 484—2015 was not compared one by one."
* insert EnforcedForCategory(CarePlan, elderly-care-category)
* insert CarePlanRules
* obeys plan-activity-1 and plan-activity-2
* status insert Shown
* category insert Supported
* title insert Shown
* subject insert Shown
* period insert Shown
* careTeam insert Supported
* author insert Supported
* addresses insert Supported
* supportingInfo insert Supported
* supportingInfo ^short = "能力评估等依据 What it follows from, such as an ability assessment"
* goal insert Supported
* activity insert Shown
* activity.detail.code from ElderlyCareService (extensible)
* activity.detail.code insert Shown
* activity.detail.performer insert Shown
* activity.detail.performer ^short = "执行机构、人员或团队 The institution, person or team that does it"
