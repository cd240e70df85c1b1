Profile: Glucose
Parent: Observation
Id: Glucose
Title: "血糖 Glucose"
Description: "一次血糖测量，单位 mmol/L（mg/dL 的由平台换算，原值保留）；代码决定空腹、2小时、时间未注明的判定规则（glucose-fasting-code、glucose-two-hour-code、glucose-unspecified-code）。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One glucose reading in mmol/L (one in mg/dL is converted by the platform, and the original kept); the code decides which rule (fasting, two hours, unspecified timing) applies (glucose-fasting-code, glucose-two-hour-code, glucose-unspecified-code). Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, glucose-code)
* insert ObservationRules
* obeys glucose-1
* insert KeepsOriginal
* code from GlucoseCode (required)
* effective[x] 1..1
* value[x] only Quantity
* valueQuantity.value 1..1
* valueQuantity.system 1..1
* valueQuantity.system = "http://unitsofmeasure.org" (exactly)
* valueQuantity.code 1..1
* valueQuantity.code = #mmol/L (exactly)
* valueQuantity obeys glucose-2 and glucose-3
* insert ShownMeasurement
