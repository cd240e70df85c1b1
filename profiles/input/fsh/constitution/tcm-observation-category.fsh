CodeSystem: TcmObservationCategoryCodes
Id: tcm-observation-category
Title: "中医观察类别 TCM observation category"
Description: "中医观察的类别，应用按它查询。本项目自定。The categories of TCM observations, by which apps search. Local."
* insert OwnCodeSystem
* insert Concept(tcm-constitution, 中医体质, TCM constitution)
* insert Concept(tcm-examination, 中医四诊, TCM four examinations)

RuleSet: TcmCategory(code)
* category ^slicing.discriminator.type = #pattern
* category ^slicing.discriminator.path = "$this"
* category ^slicing.rules = #open
* category ^slicing.description = "按类别切片；其他类别照收。Sliced by category; other categories remain legal."
* category contains tcm 1..1
* category[tcm] = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-observation-category#{code}
* category[tcm] ^short = "应用按它查询 Apps search by it"
