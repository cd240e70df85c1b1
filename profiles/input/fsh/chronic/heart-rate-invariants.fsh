Invariant: heart-rate-1
Description: "中文：心率须在10至400 /min之间（项目默认值）；这个值超出，多半是录入错误或单位不对；请核对后重新录入 | English: heart rate lies between 10 and 400 /min (project default); this value does not, most likely it was mistyped or has another unit; check and enter it again"
Severity: #error
Expression: "where(code = '/min').value.all($this >= 10 and $this <= 400)"

Invariant: heart-rate-2
Description: "中文：心率通常在25至250 /min之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: heart rate is usually between 25 and 250 /min (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = '/min').value.all(($this >= 10 and $this <= 400) implies ($this >= 25 and $this <= 250))"
