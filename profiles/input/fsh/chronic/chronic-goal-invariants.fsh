Invariant: chronic-goal-1
Description: "中文：血压目标的单位须为 mm[Hg]（UCUM）；这里不是；请换算后填 detailQuantity.code 或 detailRange | English: a blood pressure goal is in mm[Hg] (UCUM); this one is not; convert it and fill in detailQuantity.code or detailRange"
Severity: #error
Expression: "measure.coding.where(system = 'http://loinc.org' and (code = '8480-6' or code = '8462-4')).exists() implies (detail.ofType(Quantity).all(code = 'mm[Hg]') and detail.ofType(Range).low.all(code = 'mm[Hg]') and detail.ofType(Range).high.all(code = 'mm[Hg]'))"

Invariant: chronic-goal-2
Description: "中文：血糖目标的单位须为 mmol/L，糖化血红蛋白目标须为 %（UCUM）；这里不是；请换算后填 detailQuantity.code 或 detailRange | English: a glucose goal is in mmol/L, one of HbA1c in % (UCUM); this one is not; convert it and fill in detailQuantity.code or detailRange"
Severity: #error
Expression: "(measure.coding.where(system = 'http://loinc.org' and (code = '14771-0' or code = '76629-5' or code = '14770-2' or code = '14760-3')).exists() implies (detail.ofType(Quantity).all(code = 'mmol/L') and detail.ofType(Range).low.all(code = 'mmol/L') and detail.ofType(Range).high.all(code = 'mmol/L'))) and (measure.coding.where(system = 'http://loinc.org' and code = '4548-4').exists() implies (detail.ofType(Quantity).all(code = '%') and detail.ofType(Range).low.all(code = '%') and detail.ofType(Range).high.all(code = '%')))"

Invariant: chronic-goal-3
Description: "中文：体重目标的单位须为 kg，体质指数为 kg/m2，腰围为 cm（UCUM）；这里不是；请换算（1斤为0.5 kg）后填 detailQuantity.code 或 detailRange | English: a weight goal is in kg, one of BMI in kg/m2, one of waist in cm (UCUM); this one is not; convert it (1 jin is 0.5 kg) and fill in detailQuantity.code or detailRange"
Severity: #error
Expression: "(measure.coding.where(system = 'http://loinc.org' and code = '29463-7').exists() implies (detail.ofType(Quantity).all(code = 'kg') and detail.ofType(Range).low.all(code = 'kg') and detail.ofType(Range).high.all(code = 'kg'))) and (measure.coding.where(system = 'http://loinc.org' and code = '39156-5').exists() implies (detail.ofType(Quantity).all(code = 'kg/m2') and detail.ofType(Range).low.all(code = 'kg/m2') and detail.ofType(Range).high.all(code = 'kg/m2'))) and (measure.coding.where(system = 'http://loinc.org' and code = '8280-0').exists() implies (detail.ofType(Quantity).all(code = 'cm') and detail.ofType(Range).low.all(code = 'cm') and detail.ofType(Range).high.all(code = 'cm')))"

Invariant: chronic-goal-4
Description: "中文：目标应写明何时达到；这里没有 due[x]；请填 dueDate，没有期限的填下次评估日 | English: a goal should say by when; this one has no due[x]; fill in dueDate, or the day of the next review where there is no term"
Severity: #warning
Expression: "due.exists()"

Invariant: chronic-goal-5
Description: "中文：目标应指明针对哪个诊断；本条没有 addresses；请引用高血压或2型糖尿病的 Condition | English: a goal should say which diagnosis it is for; this one has no addresses; refer to the Condition of hypertension or type 2 diabetes"
Severity: #warning
Expression: "addresses.exists()"
