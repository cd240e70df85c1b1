CodeSystem: ConstitutionInstrumentCodes
Id: constitution-instrument
Title: "体质测评量表 Constitution instrument"
Description: "体质测评所用的量表，即 Observation.method；同名 Questionnaire（加前缀 constitution-）是它的题目和计分参数。不同量表的得分不可比较。The instrument of a constitution assessment, in Observation.method; the Questionnaire of the same name (with the prefix constitution-) holds its questions and scoring. Scores of different instruments must not be compared."
* insert OwnCodeSystem
* insert Concept(gbt46939-2025, GB/T 46939—2025 中医体质分类与判定量表, Scale of GB/T 46939—2025)
* insert Concept(elderly-33, 老年人中医体质辨识33项量表, 33-item constitution form for the elderly)
* insert Concept(zyyxh157-60, ZYYXH/T 157—2009 中医体质量表（60项）, 60-item scale of ZYYXH/T 157—2009)

ValueSet: ConstitutionInstrument
Id: constitution-instrument
Title: "体质测评量表 Constitution instrument"
Description: "体质测评所用的量表。The instruments of constitution assessments."
* ^experimental = false
* include codes from system ConstitutionInstrumentCodes

Extension: InstrumentVersion
Id: instrument-version
Title: "量表版本 Version of the instrument"
Description: "得分所依据的 Questionnaire 的版本（如 2025.1）：题目、反向计分和阈值都以该版本为准。量表由 method 的代码说明。The version (such as 2025.1) of the Questionnaire that the scores follow: its questions, reversals and thresholds hold. The code of the method says which instrument."
Context: CodeableConcept
* value[x] only string
* value[x] 1..1
