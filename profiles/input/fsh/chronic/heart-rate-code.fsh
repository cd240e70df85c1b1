ValueSet: HeartRateCode
Id: heart-rate-code
Title: "心率代码 Heart rate code"
Description: "标明一次心率测量的代码。The code that marks a heart rate measurement."
* ^experimental = false
* $LOINC#8867-4 "Heart rate"
