Profile: BloodPressure
Parent: http://hl7.org/fhir/StructureDefinition/bp
Id: BloodPressure
Title: "血压 Blood pressure"
Description: "一次血压测量（或动态血压的一个平均值）：收缩压和舒张压，单位 mm[Hg]；method 注明诊室、家庭或动态，不注明即诊室。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One blood pressure reading, or one mean of an ambulatory recording: systolic and diastolic in mm[Hg]; method says office, home or ambulatory, without it the reading is an office one. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, blood-pressure-code)
* insert ObservationRules
* obeys blood-pressure-1 and blood-pressure-6
* status insert ShownStatus
* subject insert Supported
* effective[x] 1..1
* effective[x] insert Shown
* performer insert Supported
* device insert Supported
* method insert Shown
* method ^short = "测量场合：诊室、家庭、动态；不填即诊室 Setting: office, home, ambulatory; office where absent"
* insert CodingsSlicedBySystem(method)
* method.coding contains setting 0..1
* insert OwnCoding(method, setting, blood-pressure-setting)
* method.coding[setting] from BloodPressureSetting (required)
* component[SystolicBP].value[x] insert Shown
* component[SystolicBP].value[x] obeys blood-pressure-2 and blood-pressure-4
* component[DiastolicBP].value[x] insert Shown
* component[DiastolicBP].value[x] obeys blood-pressure-3 and blood-pressure-5
