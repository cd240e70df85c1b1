Profile: Lipid
Parent: Observation
Id: Lipid
Title: "血脂 Lipid"
Description: "一项血脂结果，单位 mmol/L（mg/dL 的由平台换算，原值保留）；检验系统每项发一条，代码说明是哪一项，一份报告的几条由 DiagnosticReport.result 归拢。plausibility.json 没有血脂的合理范围，这里只拒绝不可能的值（小于或等于0）。One lipid result in mmol/L (one in mg/dL is converted by the platform, and the original kept); a laboratory system sends one Observation for each analyte, the code says which, and DiagnosticReport.result gathers those of one report. plausibility.json has no limits for lipids: only what cannot be (zero or less) is refused."
* insert EnforcedForCode(Observation, lipid-code)
* insert MeasuredIn(mmol/L)
* insert KeepsOriginal
* code from LipidCode (required)
* valueQuantity obeys lipid-1

Invariant: lipid-1
Description: "中文：血脂浓度必须大于0；这个值不是，多半是录入错误；请核对后重新录入，低于检测限的用 comparator 注明 | English: a lipid concentration is above 0; this value is not, most likely it was mistyped; check and enter it again, and give what is below the detection limit with a comparator"
Severity: #error
Expression: "where(code = 'mmol/L').value.all($this > 0)"
