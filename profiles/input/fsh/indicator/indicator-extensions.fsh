CodeSystem: IndicatorReadingCodes
Id: indicator-reading
Title: "指标的读法 Reading of an indicator"
Description: "一个名称有两种读法时，每种读法一个代码；本项目自定。Where one name is read in two ways, a code for each; local to this project."
* insert OwnCodeSystem
* insert Concept(visits, 按人次, By visits)
* insert Concept(persons, 按人数, By persons)
* insert Concept(duties, 按项目, By duties)
* insert Concept(contracts, 按合同, By contracts)

CodeSystem: IndicatorMissingCodes
Id: indicator-missing
Title: "缺什么 What is missing"
Description: "一位居民没有计入分子，缺的是什么；本项目自定。What a resident lacks who is not in the numerator; local to this project."
* insert OwnCodeSystem
* insert Concept(contacts, 面对面随访次数不足, Too few follow-ups face to face)
* insert Concept(in-time, 有到期的随访没有按时, A contact was not in time)
* insert Concept(health-examination, 没有健康体检, No health examination)
* insert Concept(fasting-glucose, 空腹血糖次数不足, Too few fasting glucose tests)
* insert Concept(follow-up, 没有随访, No follow-up)
* insert Concept(office-value, 随访时没有测, Nothing was measured at the follow-up)
* insert Concept(at-target, 没有达标, Not at target)
* insert Concept(contract, 没有有效签约, No contract in force)
* insert Concept(grassroots-visit, 没有在乡村机构就诊, No visit at a township or village)
* insert Concept(elderly-constitution, 没有33项体质辨识表, No constitution form of 33 items)
* insert Concept(tcm-advice, 没有中医药保健指导, No advice of Chinese medicine)

Extension: IndicatorTarget
Id: indicator-target
Title: "指标的目标 Target of an indicator"
Description: "一个目标：原话、数值、出处、核实到什么程度；在报告里还有是否达到。A target: its words, its number, its source, how far that was verified; in a report, whether it was reached."
Context: Measure, MeasureReport, MeasureReport.group
* extension contains words 1..1 and value 0..1 and source 1..1 and status 1..1 and reached 0..1
* extension[words].value[x] only string
* extension[words].valueString 1..1
* extension[words] ^short = "原话 In words"
* extension[value].value[x] only decimal
* extension[value].valueDecimal 1..1
* extension[value] ^short = "百分数 Percent"
* extension[source].value[x] only string
* extension[source].valueString 1..1
* extension[source] ^short = "出处 Source"
* extension[status].value[x] only string
* extension[status].valueString 1..1
* extension[status] ^short = "核实状态 How far it was verified"
* extension[reached].value[x] only boolean
* extension[reached].valueBoolean 1..1
* extension[reached] ^short = "是否达到 Whether it was reached"

Extension: IndicatorMissing
Id: indicator-missing
Title: "缺什么 What is missing"
Description: "一位居民为什么没有计入分子；履约项目写它的代码。Why a resident is not in the numerator; of duties their codes."
Context: MeasureReport.group
* value[x] only Coding
* value[x] 1..1

Extension: ReportCorrects
Id: report-corrects
Title: "更正哪份报告 Which report it corrects"
Description: "更正报告写明原报告和原因；原报告不改。A correction names the report that it corrects and why; that one stays as it is."
Context: MeasureReport
* extension contains report 1..1 and reason 1..1
* extension[report].value[x] only Reference(MeasureReport)
* extension[report].valueReference 1..1
* extension[report] ^short = "原报告 The report that it corrects"
* extension[reason].value[x] only string
* extension[reason].valueString 1..1
* extension[reason] ^short = "原因 Why"

CodeSystem: IndicatorScoringCodes
Id: indicator-scoring
Title: "得分的写法 How the score is written"
Description: "HL7 的 proportion 要求得分是0到1的数，并且一定有；本项目写百分数，保留一位小数，0比0没有得分，故自定一个代码。HL7's proportion asks for a score between 0 and 1 that is always there; here it is a percentage to one decimal, and there is none of 0 of 0, hence a code of this project."
* insert OwnCodeSystem
* insert Concept(percentage, 百分数, Percentage)
