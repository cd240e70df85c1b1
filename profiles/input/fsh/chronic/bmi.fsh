Profile: BMI
Parent: http://hl7.org/fhir/StructureDefinition/bmi
Id: BMI
Title: "体质指数 BMI"
Description: "一次体质指数，单位 kg/m2。以 HL7 的 bmi 生命体征 profile 为父。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One BMI in kg/m2. Built on HL7's vital signs profile bmi. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, bmi-code)
* insert ObservationRules
* effective[x] 1..1
* valueQuantity obeys bmi-1 and bmi-2
* insert ShownMeasurement
