CodeSystem: EncounterTypeCodes
Id: encounter-type
Title: "就诊类型 Encounter type"
Description: "平台用到的就诊类型；本项目自定。The types of encounters that the platform uses; local to this project."
* insert OwnCodeSystem
* insert Concept(chronic-follow-up, 慢病随访, Chronic disease follow-up)
* insert Concept(health-examination, 健康体检, Health examination)
* insert Concept(child-guidance-6m, 6月龄中医药健康指导, TCM guidance at 6 months)
* insert Concept(child-guidance-12m, 12月龄中医药健康指导, TCM guidance at 12 months)
* insert Concept(child-guidance-18m, 18月龄中医药健康指导, TCM guidance at 18 months)
* insert Concept(child-guidance-24m, 24月龄中医药健康指导, TCM guidance at 24 months)
* insert Concept(child-guidance-30m, 30月龄中医药健康指导, TCM guidance at 30 months)
* insert Concept(child-guidance-36m, 36月龄中医药健康指导, TCM guidance at 36 months)
* insert Concept(vision-screening, 视力筛查, Screening of eyesight)
* insert Concept(spine-screening, 脊柱弯曲筛查, Screening of the spine)
* insert Concept(maternal-visit, 孕产期随访, Antenatal or postnatal visit)
* insert Concept(rehabilitation-guidance, 康复指导, Guidance on rehabilitation)

ValueSet: FollowUpEncounterType
Id: follow-up-encounter-type
Title: "慢病随访的就诊类型 Encounter type of a chronic follow-up"
Description: "标明一次慢病随访的代码。The code that marks a chronic follow-up."
* ^experimental = false
* EncounterTypeCodes#chronic-follow-up
