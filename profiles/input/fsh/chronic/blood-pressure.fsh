Profile: BloodPressure
Parent: http://hl7.org/fhir/StructureDefinition/bp
Id: BloodPressure
Title: "血压 Blood pressure"
Description: "一次血压测量：收缩压和舒张压，单位 mm[Hg]。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One blood pressure reading: systolic and diastolic in mm[Hg]. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, blood-pressure-code)
* insert ObservationRules
* obeys blood-pressure-1
* effective[x] 1..1
* component[SystolicBP].value[x] obeys blood-pressure-2 and blood-pressure-4
* component[DiastolicBP].value[x] obeys blood-pressure-3 and blood-pressure-5
