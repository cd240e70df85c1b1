CodeSystem: ManagementLabelCodes
Id: management-label
Title: "管理分标 Management label"
Description: "分标方案的标签；这里是随服务器提供的 default-demo-v1 的三个，其他方案的标签由县里自行增加，故为片段。没有任何国家文件规定标签的数目、颜色和标准：全部未经核实，须向当地主管部门确认。The labels of label schemes; here the three of the shipped default-demo-v1. A county adds those of its own scheme, hence a fragment. No national document defines number, colours or criteria of labels: all unverified, to be confirmed with the local authority."
* ^language = #zh-CN
* ^experimental = false
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(red, 红标, Red)
* insert Concept(yellow, 黄标, Yellow)
* insert Concept(green, 绿标, Green)

ValueSet: ManagementLabelValue
Id: management-label
Title: "管理分标 Management label"
Description: "分标方案的标签。The labels of label schemes."
* ^experimental = false
* include codes from system ManagementLabelCodes

CodeSystem: LabelSchemeCodes
Id: label-scheme
Title: "分标方案 Label scheme"
Description: "分标方案的名称和版本；县里自己的方案由县里增加，故为片段。同名的标签在不同方案里含义可能相反，所以每个分标都注明方案。default-demo-v1 是演示用的缺省值，未经核实。Label schemes by name and version; a county adds its own, hence a fragment. A label of the same name may mean the opposite in another scheme, so every label names its scheme. default-demo-v1 is a default for demonstration, unverified."
* ^language = #zh-CN
* ^experimental = false
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(default-demo-v1, 演示缺省方案第1版, [[Default for demonstration, version 1]])
