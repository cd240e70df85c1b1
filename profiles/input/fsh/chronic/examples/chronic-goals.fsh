Instance: chronic-goal-full
InstanceOf: Goal
Usage: #example
* identifier.system = "https://his.example.org/goals"
* identifier.value = "GOAL-0001"
* lifecycleStatus = #active
* category = ChronicGoalCodes#blood-pressure
* description.text = "三个月内血压低于140/90"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#8480-6
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 140
* target[0].detailQuantity.unit = "mm[Hg]"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #mm[Hg]
* target[0].dueDate = "2027-02-01"
* target[1].measure = $LOINC#8462-4
* target[1].detailQuantity.comparator = #<
* target[1].detailQuantity.value = 90
* target[1].detailQuantity.unit = "mm[Hg]"
* target[1].detailQuantity.system = $UCUM
* target[1].detailQuantity.code = #mm[Hg]
* target[1].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-hypertension)
* achievementStatus = http://terminology.hl7.org/CodeSystem/goal-achievement#in-progress
* startDate = "2026-11-01"
* expressedBy = Reference(Practitioner/practitioner-label)

Instance: chronic-goal-minimal
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#weight
* description.text = "体重降到62公斤以下"
* subject = Reference(Patient/resident-minimal)
* target[0].measure = $LOINC#29463-7
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 62
* target[0].detailQuantity.unit = "kg"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #kg
* target[0].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-minimal)

Instance: chronic-goal-glucose
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#glucose
* description.text = "空腹血糖低于7.0，糖化血红蛋白低于7%"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#14771-0
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 7.0
* target[0].detailQuantity.unit = "mmol/L"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #mmol/L
* target[0].dueDate = "2027-02-01"
* target[1].measure = $LOINC#4548-4
* target[1].detailQuantity.comparator = #<
* target[1].detailQuantity.value = 7
* target[1].detailQuantity.unit = "%"
* target[1].detailQuantity.system = $UCUM
* target[1].detailQuantity.code = #%
* target[1].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-diabetes)

Instance: bad-chronic-goal-pressure-unit
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#blood-pressure
* description.text = "血压低于18.7"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#8480-6
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 18.7
* target[0].detailQuantity.unit = "kPa"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #kPa
* target[0].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-hypertension)

Instance: bad-chronic-goal-glucose-unit
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#glucose
* description.text = "空腹血糖低于126"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#14771-0
* target[0].detailQuantity = 126 'mg/dL' "mg/dL"
* target[0].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-hypertension)

Instance: bad-chronic-goal-weight-unit
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#weight
* description.text = "体重低于124斤"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#29463-7
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 62000
* target[0].detailQuantity.unit = "g"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #g
* target[0].dueDate = "2027-02-01"
* addresses = Reference(Condition/chronic-condition-hypertension)

Instance: bad-chronic-goal-no-target
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#weight
* description.text = "减重"
* subject = Reference(Patient/resident-full)
* addresses = Reference(Condition/chronic-condition-hypertension)

Instance: bad-chronic-goal-no-due
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#weight
* description.text = "体重降到62公斤以下"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#29463-7
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 62
* target[0].detailQuantity.unit = "kg"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #kg
* addresses = Reference(Condition/chronic-condition-hypertension)

Instance: bad-chronic-goal-no-condition
InstanceOf: Goal
Usage: #example
* lifecycleStatus = #active
* category = ChronicGoalCodes#weight
* description.text = "体重降到62公斤以下"
* subject = Reference(Patient/resident-full)
* target[0].measure = $LOINC#29463-7
* target[0].detailQuantity.comparator = #<
* target[0].detailQuantity.value = 62
* target[0].detailQuantity.unit = "kg"
* target[0].detailQuantity.system = $UCUM
* target[0].detailQuantity.code = #kg
* target[0].dueDate = "2027-02-01"
