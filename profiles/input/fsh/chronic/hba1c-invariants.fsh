Invariant: hba1c-1
Description: "中文：糖化血红蛋白须在1至30 %之间（项目默认值）；这个值超出，多半是录入错误或单位不对；请核对后重新录入 | English: HbA1c lies between 1 and 30 % (project default); this value does not, most likely it was mistyped or has another unit; check and enter it again"
Severity: #error
Expression: "where(code = '%').value.all($this >= 1 and $this <= 30)"

Invariant: hba1c-2
Description: "中文：糖化血红蛋白通常在3至20 %之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: HbA1c is usually between 3 and 20 % (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = '%').value.all(($this >= 1 and $this <= 30) implies ($this >= 3 and $this <= 20))"
