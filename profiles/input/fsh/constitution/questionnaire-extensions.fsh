// What a constitution scale carries beyond a plain Questionnaire, so that whoever scores it needs no other table.

Extension: ConstitutionItem
Id: constitution-item
Title: "题目所属体质 Constitution that an item counts for"
Description: "题目计入哪种体质的得分，是否反向计分（6 减答案）；计入两种体质的题目重复本扩展。The constitution whose score the item counts for, and whether it is reversed there (6 minus the answer); an item that counts for two carries the extension twice."
Context: Questionnaire.item
* extension contains scale 1..1 and reverse 1..1
* extension[scale].value[x] only code
* extension[scale].valueCode 1..1
* extension[scale].valueCode from ConstitutionType (required)
* extension[reverse].value[x] only boolean
* extension[reverse].valueBoolean 1..1

Extension: ItemSex
Id: item-sex
Title: "题目适用的性别 Sex that an item applies to"
Description: "只由该性别的居民回答的题目。题目在结构上可省略，也不设 enableWhen：适用者必须作答，另一性别的答案不计分。An item for residents of this sex alone. It is optional by structure and has no enableWhen: whom it applies to must answer it, an answer of the other sex is not scored."
Context: Questionnaire.item
* value[x] only code
* value[x] 1..1
* valueCode from http://hl7.org/fhir/ValueSet/administrative-gender (required)

Extension: MeasuredBy
Id: measured-by
Title: "题目对应的测量 Measurement behind an item"
Description: "可据以预填本题的观察：代码、单位，以及落档前四舍五入保留的小数位数（取整是本项目的约定，记录表的档位只写整数）。The observation that the item can be filled from: its code, its unit, and the decimals to round to before the band is chosen (rounding is our convention, the form prints whole numbers)."
Context: Questionnaire.item
* extension contains code 1..1 and unit 1..1 and decimals 0..1
* extension[code].value[x] only Coding
* extension[code].valueCoding 1..1
* extension[unit].value[x] only code
* extension[unit].valueCode 1..1
* extension[decimals].value[x] only integer
* extension[decimals].valueInteger 1..1

Extension: MeasuredBand
Id: measured-band
Title: "答案对应的档位 Band of an answer"
Description: "测量值落在哪一档就选哪个答案：不低于、高于、低于、不高于。没有档位的答案（如“几乎每月”）不能由测量值推出，档位之间的空隙（如每年感冒7次）也不能，须询问居民。The band of measured values that an answer stands for: at least, above, below, at most. An answer without a band (such as almost every month) cannot be derived from a measurement, nor can a value between the bands (such as 7 colds a year): ask the resident."
Context: Questionnaire.item.answerOption
* extension contains atLeast 0..1 and above 0..1 and below 0..1 and atMost 0..1
* extension[atLeast].value[x] only decimal
* extension[atLeast].valueDecimal 1..1
* extension[above].value[x] only decimal
* extension[above].valueDecimal 1..1
* extension[below].value[x] only decimal
* extension[below].valueDecimal 1..1
* extension[atMost].value[x] only decimal
* extension[atMost].valueDecimal 1..1

Extension: RecallPeriod
Id: recall-period
Title: "回忆期 Recall period"
Description: "回答所针对的时间，如近一年。The time that the answers are about, such as the past year."
Context: Questionnaire
* value[x] only Duration
* value[x] 1..1

Extension: AssessmentInterval
Id: assessment-interval
Title: "测评间隔 Interval between assessments"
Description: "规范要求多久测评一次。How often the source asks for an assessment."
Context: Questionnaire
* value[x] only Duration
* value[x] 1..1

Extension: FormInstruction
Id: form-instruction
Title: "答题说明 Instruction"
Description: "答题前读给居民的话。What is read to the resident before the first question."
Context: Questionnaire
* value[x] only string
* value[x] 1..1
