Extension: Ethnicity
Id: ethnicity
Title: "民族 Ethnicity"
Description: "民族，GB/T 3304 代码。Ethnicity, a code of GB/T 3304."
Context: Patient
* value[x] only Coding
* value[x] 1..1
* valueCoding.system 1..1
* valueCoding.system = "urn:oid:2.16.156.10011.2.3.3.3" (exactly)
* valueCoding.code 1..1
* valueCoding from EthnicityVS (preferred)

ValueSet: EthnicityVS
Id: ethnicity
Title: "民族 Ethnicity"
Description: "GB/T 3304 的民族代码。The ethnicity codes of GB/T 3304."
* ^experimental = false
* include codes from system $GBT3304
