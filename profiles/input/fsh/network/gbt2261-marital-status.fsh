CodeSystem: MaritalStatusCodes
Id: gbt2261-marital-status
Title: "婚姻状况代码 Marital status codes (GB/T 2261.2)"
Description: "GB/T 2261.2 的婚姻状况代码；尚未与标准印刷本逐条核对，故标为片段，可以替换。The marital status codes of GB/T 2261.2; not yet proof-read against the printed standard, hence a fragment that may be replaced."
* ^url = $GBT2261-2
* ^experimental = false
* ^language = #zh-CN
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(10, 未婚, Never married)
* insert Concept(20, 已婚, Married)
* insert Concept(21, 初婚, First marriage)
* insert Concept(22, 再婚, Remarried)
* insert Concept(23, 复婚, Remarried to the former spouse)
* insert Concept(30, 丧偶, Widowed)
* insert Concept(40, 离婚, Divorced)
* insert Concept(90, 未说明的婚姻状况, Not stated)

ValueSet: MaritalStatus
Id: marital-status
Title: "婚姻状况 Marital status"
Description: "GB/T 2261.2 的婚姻状况代码；尚未与标准印刷本核对，县里可以换成自己的。The marital status codes of GB/T 2261.2; not yet proof-read against the printed standard, a county may replace them."
* ^experimental = false
* include codes from system MaritalStatusCodes
