Invariant: self-care-1
Description: "中文：进餐、穿衣只有0、3、5分；这个分值不是（这两项没有“轻度依赖”一档）；请按评估表更正 | English: eating and dressing score 0, 3 or 5; this score is another (these items have no mild dependence); correct it from the form"
Severity: #error
Expression: "$this = 0 or $this = 3 or $this = 5"

Invariant: self-care-2
Description: "中文：梳洗只有0、1、3、7分；这个分值不是；请按评估表更正 | English: washing scores 0, 1, 3 or 7; this score is another; correct it from the form"
Severity: #error
Expression: "$this = 0 or $this = 1 or $this = 3 or $this = 7"

Invariant: self-care-3
Description: "中文：如厕、活动只有0、1、5、10分；这个分值不是；请按评估表更正 | English: toileting and mobility score 0, 1, 5 or 10; this score is another; correct it from the form"
Severity: #error
Expression: "$this = 0 or $this = 1 or $this = 5 or $this = 10"

Invariant: self-care-4
Description: "中文：总分必须等于五项之和；这里不等；请核对各项后更正 | English: the total is the sum of the five items; here it is not; check the items and correct it"
Severity: #error
Expression: "(component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item').exists()).value.ofType(integer).count() = 6) implies (component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'total').exists()).value.ofType(integer) = component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'eating').exists()).value.ofType(integer) + component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'washing').exists()).value.ofType(integer) + component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'dressing').exists()).value.ofType(integer) + component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'toileting').exists()).value.ofType(integer) + component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'mobility').exists()).value.ofType(integer))"

Invariant: self-care-5
Description: "中文：结论必须与总分一致：0至3分可自理，4至8分轻度依赖，9至18分中度依赖，19至37分不能自理；这里不一致；请更正结论或总分 | English: the conclusion agrees with the total: 0 to 3 self-reliant, 4 to 8 mild, 9 to 18 moderate, 19 to 37 severe; here it does not; correct the conclusion or the total"
Severity: #error
Expression: "component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/self-care-item' and code = 'total').exists()).value.ofType(integer).all(($this >= 0 and $this <= 3 and %resource.value.ofType(CodeableConcept).coding.where(code = 'self-reliant').exists()) or ($this >= 4 and $this <= 8 and %resource.value.ofType(CodeableConcept).coding.where(code = 'mild').exists()) or ($this >= 9 and $this <= 18 and %resource.value.ofType(CodeableConcept).coding.where(code = 'moderate').exists()) or ($this >= 19 and $this <= 37 and %resource.value.ofType(CodeableConcept).coding.where(code = 'severe').exists()))"
