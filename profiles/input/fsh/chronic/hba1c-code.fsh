ValueSet: HbA1cCode
Id: hba1c-code
Title: "糖化血红蛋白代码 HbA1c code"
Description: "标明一次糖化血红蛋白测量的代码。The code that marks a HbA1c measurement."
* ^experimental = false
* $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
