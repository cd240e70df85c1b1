Extension: NetworkLevel
Id: network-level
Title: "网络层级 Network level"
Description: "机构在县、乡、村三级网络中的层级。The organization's level in the county, township, village network."
Context: Organization
* value[x] only code
* value[x] 1..1
* valueCode from NetworkLevelVS (required)

CodeSystem: NetworkLevelCodes
Id: network-level
Title: "网络层级 Network level"
Description: "县、乡、村三级。The three levels: county, township, village."
* insert OwnCodeSystem
* insert Concept(county, 县级, County)
* insert Concept(township, 乡镇级, Township)
* insert Concept(village, 村级, Village)

ValueSet: NetworkLevelVS
Id: network-level
Title: "网络层级 Network level"
Description: "县、乡、村三级。The three levels: county, township, village."
* ^experimental = false
* include codes from system NetworkLevelCodes
