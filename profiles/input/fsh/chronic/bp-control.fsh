Profile: BPControl
Parent: Observation
Id: BPControl
Title: "血压控制情况 Blood pressure control"
Description: "平台对确诊高血压的居民得出的现行控制情况；每位居民、每个规则集一条。界值随规则集和年龄而不同（hypertension.json）。医院系统不写。The current control of blood pressure that the platform concludes for residents with confirmed hypertension; one for each resident and policy set. The limits depend on the policy set and on age (hypertension.json). Hospital systems do not write it."
* insert EnforcedForCode(Observation, bp-control-code)
* insert Concluded(bp-control)
* insert ConcludedClass(ControlClass)
* insert AboutCondition

ValueSet: BPControlCode
Id: bp-control-code
Title: "血压控制情况的代码 Code of blood pressure control"
Description: "标明一条血压控制情况的代码。The code that marks the control of blood pressure."
* ^experimental = false
* XinglinObservationCodes#bp-control
