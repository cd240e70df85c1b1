Extension: OriginalQuantity
Id: original-quantity
Title: "原值 Original quantity"
Description: "换算前收到的值和单位；血糖和血脂由 mg/dL 换算，糖化血红蛋白由 mmol/mol 换算，血压在县里开启时由 kPa 换算，系数见分级规则页。平台写入，医院系统不必发送。The value and unit as they were received, before conversion: glucose and lipids from mg/dL, HbA1c from mmol/mol, pressure from kPa where the county has said so; the factors stand on the page of grading rules. Written by the platform, hospital systems need not send it."
Context: Observation, Observation.component
* value[x] only Quantity
* value[x] 1..1
