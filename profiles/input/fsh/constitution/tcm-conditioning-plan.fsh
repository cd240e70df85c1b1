Profile: TcmConditioningPlan
Parent: CarePlan
Id: TcmConditioningPlan
Title: "中医体质调理计划 TCM conditioning plan"
Description: "从阳性体质得出的调理计划：情志、饮食、起居、运动、穴位等建议，每条注明针对哪种体质；兼夹体质的建议互相矛盾时两条都保留，并请中医师处理。The plan that follows from the positive constitutions: advice on emotion, diet, daily routine, exercise and acupoints, each naming the constitution that it is for; where the advice for mixed constitutions conflicts both stand, and a TCM practitioner is asked."
* insert EnforcedForCategory(CarePlan, tcm-conditioning-category)
* insert CarePlanRules
* obeys tcm-plan-1 and tcm-plan-2 and tcm-plan-3
* extension contains ReviewDate named reviewDate 0..1 and PractitionerReview named practitionerReview 0..*
* status insert Shown
* status ^short = "draft 待中医师确认；active 已生效 draft waits for a practitioner, active is in force"
* category insert Supported
* title insert Shown
* subject insert Supported
* period insert Shown
* created insert Supported
* author insert Supported
* addresses insert Supported
* supportingInfo insert Supported
* supportingInfo ^short = "所依据的体质判定 The determinations that it follows from"
* activity insert Shown
* activity.detail.code from TcmAdviceCategory (extensible)
* activity.detail.code insert Shown
* activity.detail.code ^short = "建议类别 The kind of advice"
* activity.detail.reasonCode from ConstitutionType (extensible)
* activity.detail.reasonCode insert Shown
* activity.detail.reasonCode ^short = "针对的体质 The constitution that it is for"
* activity.detail.description insert Shown
* activity.detail.description ^short = "建议的内容 The advice"
