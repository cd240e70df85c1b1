CodeSystem: ElderlyAbilityLevelCodes
Id: elderly-ability-level
Title: "老年人能力等级 Ability level of older adults"
Description: "GB/T 42195—2022 的五个等级；分界见于二手来源，未与标准印刷本核对。The five levels of GB/T 42195-2022; their limits were read in secondary sources, not proof-read against the printed standard."
* insert OwnCodeSystem
* insert Concept(intact, 能力完好, Intact)
* insert Concept(mild, 能力轻度受损（轻度失能）, Mild impairment)
* insert Concept(moderate, 能力中度受损（中度失能）, Moderate impairment)
* insert Concept(severe, 能力重度受损（重度失能）, Severe impairment)
* insert Concept(complete, 能力完全丧失（完全失能）, Complete loss)

ValueSet: ElderlyAbilityLevel
Id: elderly-ability-level
Title: "老年人能力等级 Ability level of older adults"
Description: "老年人能力评估的结论。The conclusions of the ability assessment."
* ^experimental = false
* include codes from system ElderlyAbilityLevelCodes

CodeSystem: ElderlyAbilityAdjustmentCodes
Id: elderly-ability-adjustment
Title: "能力等级调整依据 Reason for changing an ability level"
Description: "GB/T 42195—2022 规定等级须调整的情况（二手来源，未核对）：昏迷直接评为完全失能，其余加重一级；两种并存加重一级还是两级未见规定。When GB/T 42195-2022 has a level changed (secondary sources, not proof-read): coma is complete loss, the others make it one level graver; whether both together make it two was not found."
* insert OwnCodeSystem
* insert Concept(coma, 昏迷, Coma)
* insert Concept(dementia-or-mental-disorder, 确诊痴呆或其他精神和行为障碍, Diagnosed dementia or another mental disorder)
* insert Concept(repeated-care-risk-events, 近30天内2次及以上照护风险事件, Two or more care risk events within 30 days)

ValueSet: ElderlyAbilityAdjustment
Id: elderly-ability-adjustment
Title: "能力等级调整依据 Reason for changing an ability level"
Description: "等级须调整的情况。When a level is changed."
* ^experimental = false
* include codes from system ElderlyAbilityAdjustmentCodes
