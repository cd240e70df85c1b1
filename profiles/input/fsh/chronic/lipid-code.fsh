RuleSet: TotalCholesterol
* $LOINC#14647-2
* $LOINC#2093-3

RuleSet: HdlCholesterol
* $LOINC#14646-4
* $LOINC#2085-9
* $LOINC#49130-8
* $LOINC#18263-4

RuleSet: LdlCholesterol
* $LOINC#22748-8
* $LOINC#39469-2
* $LOINC#69419-0
* $LOINC#96258-9
* $LOINC#2089-1
* $LOINC#13457-7
* $LOINC#18262-6
* $LOINC#18261-8
* $LOINC#49132-4
* $LOINC#55440-2
* $LOINC#96259-7

RuleSet: Triglyceride
* $LOINC#14927-8
* $LOINC#2571-8
* $LOINC#30524-3
* $LOINC#1644-4
* $LOINC#70218-3
* $LOINC#3043-7

ValueSet: TotalCholesterolCode
Id: total-cholesterol-code
Title: "总胆固醇代码 Total cholesterol codes"
Description: "总胆固醇，质量浓度和物质的量浓度。Total cholesterol, by mass and by substance amount."
* ^experimental = false
* insert TotalCholesterol

ValueSet: HdlCode
Id: hdl-code
Title: "高密度脂蛋白胆固醇代码 HDL cholesterol codes"
Description: "高密度脂蛋白胆固醇，各种方法。HDL cholesterol, by any method."
* ^experimental = false
* insert HdlCholesterol

ValueSet: LdlCode
Id: ldl-code
Title: "低密度脂蛋白胆固醇代码 LDL cholesterol codes"
Description: "低密度脂蛋白胆固醇，直接测定和计算都在内。LDL cholesterol, measured and calculated."
* ^experimental = false
* insert LdlCholesterol

ValueSet: TriglycerideCode
Id: triglyceride-code
Title: "甘油三酯代码 Triglyceride codes"
Description: "甘油三酯，质量浓度和物质的量浓度。Triglyceride, by mass and by substance amount."
* ^experimental = false
* insert Triglyceride

ValueSet: LipidCode
Id: lipid-code
Title: "血脂代码 Lipid codes"
Description: "四项血脂：总胆固醇、高密度脂蛋白胆固醇、低密度脂蛋白胆固醇、甘油三酯；质量浓度（mg/dL）的由平台换算。Four lipids: total cholesterol, HDL and LDL cholesterol, triglyceride; those by mass (mg/dL) are converted by the platform."
* ^experimental = false
* insert TotalCholesterol
* insert HdlCholesterol
* insert LdlCholesterol
* insert Triglyceride
