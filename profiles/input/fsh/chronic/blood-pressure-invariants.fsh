Invariant: blood-pressure-1
Description: "中文：收缩压必须高于舒张压；这里不是，两个值可能填反了；请核对后更正 | English: systolic pressure is higher than diastolic; here it is not, the two values may be swapped; check and correct them"
Severity: #error
Expression: "(component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).first().value.ofType(Quantity).value.exists() and component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).first().value.ofType(Quantity).value.exists()) implies (component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).first().value.ofType(Quantity).value > component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).first().value.ofType(Quantity).value)"

Invariant: blood-pressure-2
Description: "中文：收缩压须在20至400 mm[Hg]之间（项目默认值）；这个值超出，多半是录入错误；请核对后重新录入 | English: systolic pressure lies between 20 and 400 mm[Hg] (project default); this value does not, most likely it was mistyped; check and enter it again"
Severity: #error
Expression: "where(code = 'mm[Hg]').value.all($this >= 20 and $this <= 400)"

Invariant: blood-pressure-3
Description: "中文：舒张压须在10至300 mm[Hg]之间（项目默认值）；这个值超出，多半是录入错误；请核对后重新录入 | English: diastolic pressure lies between 10 and 300 mm[Hg] (project default); this value does not, most likely it was mistyped; check and enter it again"
Severity: #error
Expression: "where(code = 'mm[Hg]').value.all($this >= 10 and $this <= 300)"

Invariant: blood-pressure-4
Description: "中文：收缩压通常在50至300 mm[Hg]之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: systolic pressure is usually between 50 and 300 mm[Hg] (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = 'mm[Hg]').value.all(($this >= 20 and $this <= 400) implies ($this >= 50 and $this <= 300))"

Invariant: blood-pressure-5
Description: "中文：舒张压通常在20至200 mm[Hg]之间（项目默认值）；这个值超出，已存储但不参与分级；请复测或核对 | English: diastolic pressure is usually between 20 and 200 mm[Hg] (project default); this value is stored but not graded; measure again or check it"
Severity: #warning
Expression: "where(code = 'mm[Hg]').value.all(($this >= 10 and $this <= 300) implies ($this >= 20 and $this <= 200))"

Invariant: blood-pressure-6
Description: "中文：居民自测的血压应注明测量场合；本条的 performer 是居民本人，method 却没有 blood-pressure-setting 编码，会按诊室血压分级；请填 home | English: a blood pressure that the resident took should say where; the performer of this one is the resident and method has no code of blood-pressure-setting, so it counts as an office reading; fill in home"
Severity: #warning
Expression: "performer.where(reference.startsWith('Patient/')).exists() implies method.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting').exists()"
