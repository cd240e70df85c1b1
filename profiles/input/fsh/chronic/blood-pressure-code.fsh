ValueSet: BloodPressureCode
Id: blood-pressure-code
Title: "血压代码 Blood pressure code"
Description: "标明一次血压测量的代码。The code that marks a blood pressure reading."
* ^experimental = false
* $LOINC#85354-9 "Blood pressure panel with all children optional"
