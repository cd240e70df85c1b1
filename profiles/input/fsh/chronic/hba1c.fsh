Profile: HbA1c
Parent: Observation
Id: HbA1c
Title: "糖化血红蛋白 HbA1c"
Description: "一次糖化血红蛋白，单位 %。占总血红蛋白的百分比（NGSP）；以 mmol/mol 报告的（IFCC）由平台按 IFCC–NGSP 主方程换算，原值保留。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One HbA1c in %. In per cent of total haemoglobin (NGSP); one in mmol/mol (IFCC) is converted by the platform by the IFCC–NGSP master equation, and the original kept. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, hba1c-code)
* insert MeasuredIn(%)
* insert KeepsOriginal
* code from HbA1cCode (required)
* valueQuantity obeys hba1c-1 and hba1c-2
