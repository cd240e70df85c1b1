Invariant: bmi-1
Description: "中文：体质指数须在5至150 kg/m2之间（项目默认值）；这个值超出，多半是录入错误或单位不对；请核对后重新录入 | English: BMI lies between 5 and 150 kg/m2 (project default); this value does not, most likely it was mistyped or has another unit; check and enter it again"
Severity: #error
Expression: "where(code = 'kg/m2').value.all($this >= 5 and $this <= 150)"

Invariant: bmi-2
Description: "中文：体质指数通常在10至80 kg/m2之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: BMI is usually between 10 and 80 kg/m2 (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = 'kg/m2').value.all(($this >= 5 and $this <= 150) implies ($this >= 10 and $this <= 80))"
