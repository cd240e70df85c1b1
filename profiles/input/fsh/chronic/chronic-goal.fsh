Profile: ChronicGoal
Parent: Goal
Id: ChronicGoal
Title: "慢病控制目标 Chronic disease goal"
Description: "居民与家庭医生商定的血压、血糖或体重目标：类别说明是哪一种，目标值是带 UCUM 单位的数量或区间。A goal for blood pressure, glucose or weight that the resident and the family doctor agreed on: the category says which, the target is a quantity or a range in UCUM units."
* insert EnforcedForCategory(Goal, chronic-goal)
* subject only Reference(Patient)
* subject insert Supported
* obeys chronic-goal-5
* lifecycleStatus insert Shown
* achievementStatus insert Shown
* category 1..*
* category from ChronicGoalVS (extensible)
* category insert Shown
* description insert Shown
* start[x] insert Supported
* addresses insert Supported
* target 1..*
* target obeys chronic-goal-1 and chronic-goal-2 and chronic-goal-3 and chronic-goal-4
* target.measure 1..1
* target.measure from ChronicGoalMeasure (extensible)
* target.measure insert Shown
* target.detail[x] 1..1
* target.detail[x] only Quantity or Range
* target.detail[x] insert Shown
* target.due[x] insert Shown

CodeSystem: ChronicGoalCodes
Id: chronic-goal
Title: "慢病控制目标类别 Chronic goal category"
Description: "慢病控制目标的类别。The categories of chronic disease goals."
* insert OwnCodeSystem
* insert Concept(blood-pressure, 血压目标, Blood pressure)
* insert Concept(glucose, 血糖目标, Glucose)
* insert Concept(weight, 体重目标, Weight)

ValueSet: ChronicGoalVS
Id: chronic-goal
Title: "慢病控制目标类别 Chronic goal category"
Description: "慢病控制目标的类别。The categories of chronic disease goals."
* ^experimental = false
* include codes from system ChronicGoalCodes

ValueSet: ChronicGoalMeasure
Id: chronic-goal-measure
Title: "慢病控制目标指标 Measures of chronic goals"
Description: "目标值所指的测量。The measurements that goals are set for."
* ^experimental = false
* $LOINC#8480-6 "Systolic blood pressure"
* $LOINC#8462-4 "Diastolic blood pressure"
* $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* $LOINC#76629-5 "Fasting glucose [Moles/volume] in Blood"
* $LOINC#14770-2 "Fasting glucose [Moles/volume] in Capillary blood by Glucometer"
* $LOINC#14760-3 "Glucose [Moles/volume] in Capillary blood --2 hours post meal"
* $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* $LOINC#29463-7 "Body weight"
* $LOINC#39156-5 "Body mass index (BMI) [Ratio]"
* $LOINC#8280-0 "Waist Circumference at umbilicus by Tape measure"
