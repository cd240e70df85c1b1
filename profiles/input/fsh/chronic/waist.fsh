Profile: Waist
Parent: Observation
Id: Waist
Title: "腰围 Waist circumference"
Description: "一次腰围，单位 cm。以市尺记录的先换算（2.7尺为90厘米）。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One waist circumference in cm. What was noted in chi is converted first (2.7 chi are 90 cm). Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, waist-code)
* insert MeasuredIn(cm)
* code from WaistCode (required)
* valueQuantity obeys waist-1 and waist-2
