Profile: CriticalAlert
Parent: Observation
Id: CriticalAlert
Title: "危急值提醒 Critical alert"
Description: "平台由一次测量得出的危急提醒：value 说明是哪种危急情况，interpretation 为 HH 或 LL，derivedFrom 是那次测量；测量撤销时本条改为 entered-in-error。应用按 interpretation 检索和订阅。医院系统不写。The alert that the platform concludes from a reading: value says which critical situation, interpretation is HH or LL, derivedFrom is the reading; when the reading is withdrawn the alert becomes entered-in-error. Apps search and subscribe by interpretation. Hospital systems do not write it."
* insert EnforcedForCode(Observation, critical-alert-code)
* insert Concluded(critical-alert)
* insert ConcludedClass(CriticalTrigger)
* focus only Reference(Condition)
* focus insert Derived
* interpretation 1..1
* interpretation from CriticalInterpretation (required)
* interpretation insert Derived
* obeys alert-1

ValueSet: CriticalAlertCode
Id: critical-alert-code
Title: "危急值提醒的代码 Code of a critical alert"
Description: "标明一条危急值提醒的代码。The code that marks a critical alert."
* ^experimental = false
* XinglinObservationCodes#critical-alert

Invariant: alert-1
Description: "中文：判读须与危急情况一致：过高为 HH，过低为 LL；本条不一致；请更正 interpretation 或 value | English: interpretation agrees with the trigger: HH for what is too high, LL for what is too low; here it does not; correct interpretation or value"
Severity: #error
Expression: "(value.ofType(CodeableConcept).coding.where(code = 'bp-crisis' or code = 'glucose-crisis-high' or code = 'bp-implausible-high' or code = 'glucose-implausible-high' or code = 'hba1c-implausible-high').exists() implies interpretation.coding.where(code = 'HH').exists()) and (value.ofType(CodeableConcept).coding.where(code = 'glucose-crisis-low' or code = 'bp-crisis-low' or code = 'bp-implausible-low' or code = 'glucose-implausible-low' or code = 'hba1c-implausible-low').exists() implies interpretation.coding.where(code = 'LL').exists())"
