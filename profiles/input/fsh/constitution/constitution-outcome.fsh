CodeSystem: ConstitutionOutcomeCodes
Id: constitution-outcome
Title: "体质测评结论 Constitution assessment outcome"
Description: "一次测评的总体结论，本项目自定，非国家标准：平和（平和质为是或基本是，且没有偏颇体质为是）、偏颇（一种偏颇体质为是，或只有倾向）、兼夹（两种及以上偏颇体质为是）、未能判定（没有一种体质为阳性）。The outcome of one assessment as a whole; local, not of a national standard: balanced (the balanced type is yes or basically-yes and no biased type is yes), biased (one biased type is yes, or there are tendencies only), mixed (two or more biased types are yes), undetermined (no type is positive)."
* insert OwnCodeSystem
* insert Concept(balanced, 平和, Balanced)
* insert Concept(biased, 偏颇, Biased)
* insert Concept(mixed, 兼夹, Mixed)
* insert Concept(undetermined, 未能判定, Undetermined)

ValueSet: ConstitutionOutcome
Id: constitution-outcome
Title: "体质测评结论 Constitution assessment outcome"
Description: "一次测评的总体结论。The outcome of one assessment as a whole."
* ^experimental = false
* include codes from system ConstitutionOutcomeCodes
