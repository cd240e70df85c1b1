Extension: FollowUpOutcome
Id: follow-up-outcome
Title: "随访分类 Outcome of the follow-up"
Description: "此次随访分类：控制满意、控制不满意、不良反应、并发症；国家值域 CV05.10.012 的代码可并列写入。The class of this follow-up: satisfactory, unsatisfactory, adverse reaction, complication; a code of the national value domain CV05.10.012 may stand beside it."
Context: Encounter
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from ControlClass (required)
