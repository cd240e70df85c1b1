CodeSystem: ConstitutionTypeCodes
Id: constitution-type
Title: "中医体质类型 TCM constitution type"
Description: "九种基本体质：平和质和八种偏颇体质（GB/T 46939—2025、ZYYXH/T 157—2009）。代码为本项目自定；国家值域代码见 ConceptMap constitution-type-national。The nine basic constitutions: the balanced one and eight biased ones (GB/T 46939—2025, ZYYXH/T 157—2009). The codes are local; for those of the national value domain see ConceptMap constitution-type-national."
* insert OwnCodeSystem
* insert Concept(balanced, 平和质, Balanced)
* insert Concept(qi-deficiency, 气虚质, Qi-deficiency)
* insert Concept(yang-deficiency, 阳虚质, Yang-deficiency)
* insert Concept(yin-deficiency, 阴虚质, Yin-deficiency)
* insert Concept(phlegm-dampness, 痰湿质, Phlegm-dampness)
* insert Concept(damp-heat, 湿热质, Damp-heat)
* insert Concept(blood-stasis, 血瘀质, Blood-stasis)
* insert Concept(qi-stagnation, 气郁质, Qi-stagnation)
* insert Concept(inherited-special, 特禀质, Inherited special)

ValueSet: ConstitutionType
Id: constitution-type
Title: "中医体质类型 TCM constitution type"
Description: "九种基本体质。The nine basic constitutions."
* ^experimental = false
* include codes from system ConstitutionTypeCodes
