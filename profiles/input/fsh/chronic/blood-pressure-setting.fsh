CodeSystem: BloodPressureSettingCodes
Id: blood-pressure-setting
Title: "血压测量场合 Blood pressure setting"
Description: "在哪里、怎样测得的血压；三种场合的界值不同（hypertension.json，国家基层高血压防治管理指南2025版）。代码为本项目自定，未见国家标准代码，可替换。Where and how a blood pressure was taken; the three settings have thresholds of their own (hypertension.json, primary-care guideline 2025). The codes are local to this project, no national ones were found, and may be replaced."
* insert OwnCodeSystem
* insert Concept(office, 诊室血压, Office)
* insert Concept(home, 家庭自测血压, Home)
* insert Concept(ambulatory, 动态血压24小时平均值, [[Ambulatory, mean of 24 hours]])
* insert Concept(ambulatory-day, 动态血压白天平均值, [[Ambulatory, mean of the day]])
* insert Concept(ambulatory-night, 动态血压夜间平均值, [[Ambulatory, mean of the night]])

ValueSet: BloodPressureSetting
Id: blood-pressure-setting
Title: "血压测量场合 Blood pressure setting"
Description: "诊室、家庭、动态（24小时、白天、夜间）。Office, home, ambulatory (24 hours, day, night)."
* ^experimental = false
* include codes from system BloodPressureSettingCodes
