ValueSet: LipidCode
Id: lipid-code
Title: "血脂代码 Lipid codes"
Description: "以物质的量浓度（mmol/L）报告的四项血脂：总胆固醇、高密度脂蛋白胆固醇、低密度脂蛋白胆固醇、甘油三酯。The four lipids reported in moles per volume (mmol/L): total cholesterol, HDL and LDL cholesterol, triglyceride."
* ^experimental = false
* $LOINC#14647-2 "Cholesterol [Moles/volume] in Serum or Plasma"
* $LOINC#14646-4 "Cholesterol in HDL [Moles/volume] in Serum or Plasma"
* $LOINC#22748-8 "Cholesterol in LDL [Moles/volume] in Serum or Plasma"
* $LOINC#14927-8 "Triglyceride [Moles/volume] in Serum or Plasma"
