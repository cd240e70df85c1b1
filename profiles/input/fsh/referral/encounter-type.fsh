CodeSystem: EncounterTypeCodes
Id: encounter-type
Title: "就诊类型 Encounter type"
Description: "平台用到的就诊类型；本项目自定。The types of encounters that the platform uses; local to this project."
* insert OwnCodeSystem
* insert Concept(chronic-follow-up, 慢病随访, Chronic disease follow-up)
* insert Concept(health-examination, 健康体检, Health examination)

ValueSet: FollowUpEncounterType
Id: follow-up-encounter-type
Title: "慢病随访的就诊类型 Encounter type of a chronic follow-up"
Description: "标明一次慢病随访的代码。The code that marks a chronic follow-up."
* ^experimental = false
* EncounterTypeCodes#chronic-follow-up
