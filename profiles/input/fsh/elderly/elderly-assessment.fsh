CodeSystem: ElderlyAssessmentCodes
Id: elderly-assessment
Title: "老年人评估 Elderly assessment"
Description: "老年人评估的种类；代码为本项目自定，未见国家标准代码。The kinds of assessment of the elderly; the codes are ours, no national ones were found."
* insert OwnCodeSystem
* insert Concept(self-care, 老年人生活自理能力评估, Elderly self-care assessment)
* insert Concept(ability, 老年人能力评估, Ability assessment of older adults)

ValueSet: ElderlySelfCareCode
Id: elderly-self-care-code
Title: "生活自理能力评估的代码 Code of a self-care assessment"
Description: "标明一次老年人生活自理能力评估的代码。The code that marks an elderly self-care assessment."
* ^experimental = false
* ElderlyAssessmentCodes#self-care

ValueSet: ElderlyAbilityCode
Id: elderly-ability-code
Title: "老年人能力评估的代码 Code of an ability assessment"
Description: "标明一次老年人能力评估的代码。The code that marks an ability assessment of an older adult."
* ^experimental = false
* ElderlyAssessmentCodes#ability
