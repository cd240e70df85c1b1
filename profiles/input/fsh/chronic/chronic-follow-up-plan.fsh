Profile: ChronicFollowUpPlan
Parent: CarePlan
Id: ChronicFollowUpPlan
Title: "慢病随访计划 Chronic disease follow-up plan"
Description: "高血压、2型糖尿病患者的年度随访计划：针对哪个诊断、目标是什么、何时随访。国家基本公共卫生服务规范（第三版）要求每年至少4次面对面随访；随访或写成带 scheduledTiming 的活动，或引用已开立的申请、任务。The yearly follow-up plan of a person with hypertension or type 2 diabetes: for which diagnosis, with which goals, and when. The national public health norm (third edition) asks for at least four face-to-face contacts a year; they stand as an activity with scheduledTiming, or refer to requests or tasks."
* insert EnforcedForCategory(CarePlan, chronic-follow-up-category)
* insert CarePlanRules
* obeys follow-up-plan-1 and follow-up-plan-2 and follow-up-plan-4
* extension contains NextDue named nextDue 0..1
* extension[nextDue] insert Derived
* status insert Shown
* subject insert Supported
* category ^slicing.discriminator.type = #value
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^slicing.description = "一个类别是慢病随访，其余随意。One category is chronic follow-up, others are free."
* category contains followUp 1..1
* category[followUp] = CarePlanCategoryCodes#chronic-follow-up
* category[followUp] insert Supported
* title insert Shown
* period insert Shown
* author insert Supported
* careTeam insert Supported
* addresses insert Shown
* addresses ^short = "高血压或2型糖尿病的诊断 The diagnosis of hypertension or type 2 diabetes"
* goal insert Shown
* activity insert Shown
* activity.detail obeys follow-up-plan-3
* activity.detail.scheduled[x] insert Shown
* activity.detail.performer insert Supported

ValueSet: ChronicFollowUpCategory
Id: chronic-follow-up-category
Title: "慢病随访计划的类别 Category of a chronic follow-up plan"
Description: "标明一份慢病随访计划的类别。The category that marks a chronic disease follow-up plan."
* ^experimental = false
* CarePlanCategoryCodes#chronic-follow-up
