Invariant: glucose-1
Description: "中文：血糖值必须放在 valueQuantity；本条把结果放在 component 或 hasMember 里；请移到 valueQuantity，确实无值时用 dataAbsentReason | English: the glucose value stands in valueQuantity; this observation has it in component or hasMember; move it to valueQuantity, or use dataAbsentReason where there is none"
Severity: #error
Expression: "(component.exists() or hasMember.exists()) implies (value.exists() or dataAbsentReason.exists())"

Invariant: glucose-2
Description: "中文：血糖须在0.1至100 mmol/L之间（项目默认值）；这个值超出，多半是录入错误或单位不对；请核对后重新录入，mg/dL 除以18.016 | English: glucose lies between 0.1 and 100 mmol/L (project default); this value does not, most likely it was mistyped or has another unit; check and enter it again, divide mg/dL by 18.016"
Severity: #error
Expression: "where(code = 'mmol/L').value.all($this >= 0.1 and $this <= 100)"

Invariant: glucose-3
Description: "中文：血糖通常在1.0至60 mmol/L之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: glucose is usually between 1.0 and 60 mmol/L (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = 'mmol/L').value.all(($this >= 0.1 and $this <= 100) implies ($this >= 1.0 and $this <= 60))"
