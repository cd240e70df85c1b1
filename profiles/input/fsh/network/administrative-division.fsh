Extension: AdministrativeDivision
Id: administrative-division
Title: "行政区划代码 Administrative division"
Description: "地址所在的12位统计用区划代码（省2、市2、县2、乡镇3、村3）。The 12-digit statistical division code of the address (province 2, city 2, county 2, township 3, village 3)."
Context: Address
* value[x] only string
* value[x] 1..1
* valueString obeys division-1

Invariant: division-1
Description: "中文：行政区划代码必须是12位数字；这个值不是；只知道前6位或9位时在后面补0到12位 | English: a division code has 12 digits; this value has not; where only the first 6 or 9 are known, pad with zeros to 12"
Severity: #error
Expression: "hasValue() implies matches('^[0-9]{12}$')"
