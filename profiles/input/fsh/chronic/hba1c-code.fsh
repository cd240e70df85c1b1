RuleSet: HbA1cCodes
* $LOINC#4548-4
* $LOINC#4549-2
* $LOINC#17855-8
* $LOINC#17856-6
* $LOINC#59261-8
* $LOINC#71875-9
* $LOINC#96595-4

ValueSet: HbA1cCode
Id: hba1c-code
Title: "糖化血红蛋白代码 HbA1c codes"
Description: "糖化血红蛋白占总血红蛋白的比例，各种方法。JDS/JSCC（62388-4）是另一种刻度，41995-2 是质量浓度，都不在内。HbA1c as a part of all haemoglobin, by any method. JDS/JSCC (62388-4) is another scale and 41995-2 a concentration: neither is among them."
* ^experimental = false
* insert HbA1cCodes
