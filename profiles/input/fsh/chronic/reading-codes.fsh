// What else the rules read: the halves of a pressure, height and weight.
ValueSet: SystolicPressureCode
Id: systolic-pressure-code
Title: "收缩压代码 Systolic pressure code"
Description: "血压中收缩压的代码。The code of the systolic half of a pressure."
* ^experimental = false
* $LOINC#8480-6

ValueSet: DiastolicPressureCode
Id: diastolic-pressure-code
Title: "舒张压代码 Diastolic pressure code"
Description: "血压中舒张压的代码。The code of the diastolic half of a pressure."
* ^experimental = false
* $LOINC#8462-4

ValueSet: LonePressureCode
Id: lone-pressure-code
Title: "单独的收缩压、舒张压 Pressures on their own"
Description: "单独成条的收缩压或舒张压。A systolic or diastolic pressure in a record of its own."
* ^experimental = false
* $LOINC#8480-6
* $LOINC#8462-4

ValueSet: BodyHeightCode
Id: body-height-code
Title: "身高代码 Body height codes"
Description: "身高，测量的和自述的，单位 cm。Body height, measured and stated, in cm."
* ^experimental = false
* $LOINC#8302-2
* $LOINC#3137-7
* $LOINC#3138-5

ValueSet: BodyWeightCode
Id: body-weight-code
Title: "体重代码 Body weight codes"
Description: "体重，测量的和自述的，单位 kg。Body weight, measured and stated, in kg."
* ^experimental = false
* $LOINC#29463-7
* $LOINC#3141-9
* $LOINC#3142-7
