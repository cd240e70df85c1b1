ValueSet: BMICode
Id: bmi-code
Title: "体质指数代码 BMI code"
Description: "标明一次体质指数测量的代码。The code that marks a BMI measurement."
* ^experimental = false
* $LOINC#39156-5 "Body mass index (BMI) [Ratio]"
