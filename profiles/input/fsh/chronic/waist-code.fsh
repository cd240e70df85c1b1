ValueSet: WaistCode
Id: waist-code
Title: "腰围代码 Waist circumference code"
Description: "标明一次腰围测量的代码。The code that marks a waist circumference measurement."
* ^experimental = false
* $LOINC#8280-0 "Waist Circumference at umbilicus by Tape measure"
