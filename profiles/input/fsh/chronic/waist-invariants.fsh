Invariant: waist-1
Description: "中文：腰围须在20至300 cm之间（项目默认值）；这个值超出，多半是录入错误或单位不对；请核对后重新录入 | English: waist circumference lies between 20 and 300 cm (project default); this value does not, most likely it was mistyped or has another unit; check and enter it again"
Severity: #error
Expression: "where(code = 'cm').value.all($this >= 20 and $this <= 300)"

Invariant: waist-2
Description: "中文：腰围通常在40至200 cm之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: waist circumference is usually between 40 and 200 cm (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = 'cm').value.all(($this >= 20 and $this <= 300) implies ($this >= 40 and $this <= 200))"
