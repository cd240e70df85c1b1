Profile: ElderlyAbility
Parent: Observation
Id: ElderlyAbility
Title: "老年人能力评估 Ability assessment of older adults"
Description: "按 GB/T 42195—2022 的老年人能力评估：等级必填；四个一级指标分和总分有则发送，平台核对是否相符；因昏迷、痴呆等加重的等级注明依据。条文见于二手来源，未与标准印刷本核对；旧标准 MZ/T 039—2013 的结果不用本 profile。An ability assessment by GB/T 42195-2022: the level is required; scores of the four dimensions and the total are sent where known, and the platform checks that they agree; a level made graver by coma, dementia and the like says so. The text was read in secondary sources, not proof-read; results of the older MZ/T 039-2013 do not use this profile."
* insert EnforcedForCode(Observation, elderly-ability-code)
* insert Assessed(ability, ElderlyAbilityLevel)
* obeys ability-4 and ability-5 and ability-6
* component contains selfCare 0..1 and mobility 0..1 and mentalStatus 0..1 and sensation 0..1 and total 0..1 and adjustment 0..*
* insert ScoredComponent(selfCare, ElderlyAbilityItemCodes, self-care)
* component[selfCare].value[x] obeys ability-1
* insert ScoredComponent(mobility, ElderlyAbilityItemCodes, mobility)
* component[mobility].value[x] obeys ability-2
* insert ScoredComponent(mentalStatus, ElderlyAbilityItemCodes, mental-status)
* component[mentalStatus].value[x] obeys ability-3
* insert ScoredComponent(sensation, ElderlyAbilityItemCodes, sensation-participation)
* component[sensation].value[x] obeys ability-2
* insert ScoredComponent(total, ElderlyAbilityItemCodes, total)
* component[adjustment].code = ElderlyAbilityItemCodes#adjustment
* component[adjustment].value[x] 1..1
* component[adjustment].value[x] only CodeableConcept
* component[adjustment].valueCodeableConcept from ElderlyAbilityAdjustment (required)
* component[adjustment].valueCodeableConcept insert Supported
