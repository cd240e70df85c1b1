Profile: HbA1c
Parent: Observation
Id: HbA1c
Title: "糖化血红蛋白 HbA1c"
Description: "一次糖化血红蛋白，单位 %。占总血红蛋白的百分比（NGSP）。以 mmol/mol 报告的（IFCC）请先换算，并改用本代码。合理范围为项目默认值，并非出自标准，尚未核实（plausibility.json）。One HbA1c in %. In per cent of total haemoglobin (NGSP); a laboratory that reports mmol/mol (IFCC) converts it first. Plausible ranges come from plausibility.json: project defaults, not from a standard, unverified."
* insert EnforcedForCode(Observation, hba1c-code)
* insert MeasuredIn(%)
* code from HbA1cCode (required)
* valueQuantity obeys hba1c-1 and hba1c-2
