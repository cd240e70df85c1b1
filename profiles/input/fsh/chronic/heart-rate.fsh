Profile: HeartRate
Parent: http://hl7.org/fhir/StructureDefinition/heartrate
Id: HeartRate
Title: "心率 Heart rate"
Description: "一次心率，单位 /min。以 HL7 的 heartrate 生命体征 profile 为父。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One heart rate in /min. Built on HL7's vital signs profile heartrate. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, heart-rate-code)
* insert ObservationRules
* obeys measurement-1
* effective[x] 1..1
* valueQuantity obeys heart-rate-1 and heart-rate-2
* insert ShownMeasurement
