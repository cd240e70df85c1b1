Extension: FollowUpMode
Id: follow-up-mode
Title: "随访方式 Mode of follow-up"
Description: "随访方式，国家值域 CV06.00.207。The mode of follow-up, national value domain CV06.00.207."
Context: Encounter
* value[x] only Coding
* value[x] 1..1
* valueCoding.system 1..1
* valueCoding.code 1..1
* valueCoding from FollowUpModeVS (preferred)

CodeSystem: FollowUpModeCodes
Id: cv0600207-follow-up-mode
Title: "随访方式代码 Mode of follow-up (CV06.00.207)"
Description: "国家值域 CV06.00.207 随访方式代码。代码1（门诊）在公开的 CDA 样例中见过；其余各码尚未与标准印刷本核对，故标为片段，可以替换。The national value domain CV06.00.207. Code 1 (clinic) was seen in public CDA samples; the others are not yet proof-read against the printed standard, hence a fragment that may be replaced."
* ^url = $CV0600207
* ^experimental = false
* ^language = #zh-CN
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(1, 门诊, At the clinic)
* insert Concept(2, 家庭, At home)
* insert Concept(3, 电话, By telephone)
* insert Concept(4, 短信, By text message)
* insert Concept(5, 网络, Over the internet)
* insert Concept(9, 其他, Other)

ValueSet: FollowUpModeVS
Id: follow-up-mode
Title: "随访方式 Mode of follow-up"
Description: "国家值域 CV06.00.207 随访方式代码；除代码1外尚未核实。The national value domain CV06.00.207; unverified but for code 1."
* ^experimental = false
* include codes from system FollowUpModeCodes
