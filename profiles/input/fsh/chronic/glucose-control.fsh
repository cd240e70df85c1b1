Profile: GlucoseControl
Parent: Observation
Id: GlucoseControl
Title: "血糖控制情况 Glucose control"
Description: "平台对确诊2型糖尿病的居民得出的现行控制情况；每位居民、每个规则集一条。只用注明了空腹或2小时的血糖和糖化血红蛋白，时间未注明的不用（diabetes.json）。医院系统不写。The current control of glucose that the platform concludes for residents with confirmed type 2 diabetes; one for each resident and policy set. It rests on fasting and two-hour glucose and HbA1c, never on glucose of unspecified timing (diabetes.json). Hospital systems do not write it."
* insert EnforcedForCode(Observation, glucose-control-code)
* insert Concluded(glucose-control)
* insert ConcludedClass(ControlClass)
* insert AboutCondition

ValueSet: GlucoseControlCode
Id: glucose-control-code
Title: "血糖控制情况的代码 Code of glucose control"
Description: "标明一条血糖控制情况的代码。The code that marks the control of glucose."
* ^experimental = false
* XinglinObservationCodes#glucose-control
