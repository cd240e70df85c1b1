ValueSet: GlucoseCode
Id: glucose-code
Title: "血糖代码 Glucose codes"
Description: "血液、血清、血浆、毛细血管血中的血糖，质量浓度（mg/dL）和物质的量浓度（mmol/L）的代码都在内：按写明的单位判定，不按代码名称。Glucose in blood, serum, plasma and capillary blood, by mass (mg/dL) and by substance amount (mmol/L): the unit that stands there counts, not the name of the code."
* ^experimental = false
* insert FastingGlucose
* insert TwoHourGlucose
* insert UnspecifiedGlucose
