CodeSystem: ConstitutionVerdictCodes
Id: constitution-verdict
Title: "体质判定结果 Constitution verdict"
Description: "一种体质的判定结果。基本是只用于平和质，倾向是只用于偏颇体质。代码为本项目自定；国家值域代码见 ConceptMap constitution-verdict-national。The verdict on one constitution. Basically-yes is for the balanced type alone, tendency for the biased ones alone. The codes are local; for those of the national value domain see ConceptMap constitution-verdict-national."
* insert OwnCodeSystem
* insert Concept(yes, 是, Yes)
* insert Concept(basically-yes, 基本是, Basically yes)
* insert Concept(tendency, 倾向是, Tendency)
* insert Concept(no, 否, No)

ValueSet: ConstitutionVerdict
Id: constitution-verdict
Title: "体质判定结果 Constitution verdict"
Description: "一种体质的判定结果，含否。The verdicts on one constitution, no among them."
* ^experimental = false
* include codes from system ConstitutionVerdictCodes

ValueSet: ConstitutionPositiveVerdict
Id: constitution-positive-verdict
Title: "阳性体质判定 Positive constitution verdict"
Description: "会存为判定的结果：是、基本是、倾向是；否不存储。The verdicts that are stored as a determination: yes, basically-yes, tendency; no is not stored."
* ^experimental = false
* ConstitutionVerdictCodes#yes
* ConstitutionVerdictCodes#basically-yes
* ConstitutionVerdictCodes#tendency
