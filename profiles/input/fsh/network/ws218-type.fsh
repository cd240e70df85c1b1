CodeSystem: Ws218Type
Id: ws218-type
Title: "卫生机构类别 Health institution class (WS 218)"
Description: "WS 218-2002 卫生机构（组织）分类中本指南用到的代码。The codes of WS 218-2002 that this guide uses."
* ^experimental = false
* ^language = #zh-CN
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(A100, 综合医院, General hospital)
* insert Concept(A210, 中医医院, TCM hospital)
* insert Concept(A300, 中西医结合医院, Hospital of integrated Chinese and Western medicine)
* insert Concept(B100, 社区卫生服务中心, Community health centre)
* insert Concept(B200, 社区卫生服务站, Community health station)
* insert Concept(C210, 中心卫生院, Central township health centre)
* insert Concept(C220, 乡卫生院, Township health centre)
* insert Concept(D212, 中医诊所, TCM clinic)
* insert Concept(D600, 村卫生室, Village clinic)
* insert Concept(G100, 妇幼保健院, Maternal and child health hospital)
* insert Concept(J100, 疾病预防控制中心, Centre for disease control and prevention)
