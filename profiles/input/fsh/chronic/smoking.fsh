// What is asked about smoking, and which answers say yes or no. Answers of LOINC's list LL2201-3, those of US Core in SNOMED CT, and findings below
// Smoker and Non-smoker in SNOMED CT as public lists of it have them, unverified.
ValueSet: SmokingStatusCode
Id: smoking-status-code
Title: "吸烟状况代码 Smoking status codes"
Description: "标明一次吸烟状况询问的代码。The codes that mark an answer about smoking."
* ^experimental = false
* $LOINC#72166-2
* $SCT#229819007
* $SCT#266918002
* $SCT#365981007

ValueSet: SmokerCode
Id: smoker-code
Title: "现在吸烟的答案 Answers that somebody smokes"
Description: "说明现在吸烟的答案；“吸烟者”而未说明现状的也算。The answers that say that somebody smokes; smoker, without a word about now, is one of them."
* ^experimental = false
* $LOINC#LA18976-3
* $LOINC#LA18977-1
* $LOINC#LA18979-7
* $LOINC#LA18981-3
* $LOINC#LA18982-1
* $SCT#77176002
* $SCT#449868002
* $SCT#428041000124106
* $SCT#428061000124105
* $SCT#428071000124103
* $SCT#65568007
* $SCT#59978006
* $SCT#82302008
* $SCT#56578002
* $SCT#56771006
* $SCT#134406006
* $SCT#160603005
* $SCT#160604004
* $SCT#160605003
* $SCT#160606002
* $SCT#160612007
* $SCT#230059006
* $SCT#230060001
* $SCT#230062009
* $SCT#230063004
* $SCT#230064005
* $SCT#230065006
* $SCT#446172000

ValueSet: NonSmokerCode
Id: non-smoker-code
Title: "现在不吸烟的答案 Answers that somebody does not smoke"
Description: "说明现在不吸烟的答案：从不吸烟、已戒烟、不吸烟。The answers that say that somebody does not smoke: never, no more, not now."
* ^experimental = false
* $LOINC#LA15920-4
* $LOINC#LA18978-9
* $SCT#266919005
* $SCT#8517006
* $SCT#8392000
* $SCT#160618006
* $SCT#405746006
* $SCT#281018007
* $SCT#266922007
* $SCT#266923002
* $SCT#266924008
* $SCT#266925009
* $SCT#266928006
