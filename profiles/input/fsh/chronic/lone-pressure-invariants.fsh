Invariant: lone-pressure-1
Description: "中文：收缩压须在20至400 mm[Hg]之间（项目默认值）；这个值超出，多半是录入错误；请核对后重新录入 | English: systolic pressure lies between 20 and 400 mm[Hg] (project default); this value does not, most likely it was mistyped; check and enter it again"
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists() implies value.ofType(Quantity).where(code = 'mm[Hg]').value.all($this >= 20 and $this <= 400)"

Invariant: lone-pressure-2
Description: "中文：舒张压须在10至300 mm[Hg]之间（项目默认值）；这个值超出，多半是录入错误；请核对后重新录入 | English: diastolic pressure lies between 10 and 300 mm[Hg] (project default); this value does not, most likely it was mistyped; check and enter it again"
Severity: #error
Expression: "code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists() implies value.ofType(Quantity).where(code = 'mm[Hg]').value.all($this >= 10 and $this <= 300)"

Invariant: lone-pressure-3
Description: "中文：收缩压通常在50至300 mm[Hg]之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: systolic pressure is usually between 50 and 300 mm[Hg] (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists() implies value.ofType(Quantity).where(code = 'mm[Hg]').value.all(($this >= 20 and $this <= 400) implies ($this >= 50 and $this <= 300))"

Invariant: lone-pressure-4
Description: "中文：舒张压通常在20至200 mm[Hg]之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: diastolic pressure is usually between 20 and 200 mm[Hg] (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists() implies value.ofType(Quantity).where(code = 'mm[Hg]').value.all(($this >= 10 and $this <= 300) implies ($this >= 20 and $this <= 200))"
