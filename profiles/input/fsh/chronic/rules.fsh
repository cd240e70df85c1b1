// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: ChronicRules
* insert Concept(blood-pressure-1, 收缩压须高于舒张压, Systolic is above diastolic)
* insert Concept(blood-pressure-2, 收缩压超出可存储范围, Systolic outside storable limits)
* insert Concept(blood-pressure-3, 舒张压超出可存储范围, Diastolic outside storable limits)
* insert Concept(blood-pressure-4, 收缩压异常不参与分级, Systolic implausible and not graded)
* insert Concept(blood-pressure-5, 舒张压异常不参与分级, Diastolic implausible and not graded)
* insert Concept(glucose-1, 血糖值须在 valueQuantity, Glucose stands in valueQuantity)
* insert Concept(glucose-2, 血糖超出可存储范围, Glucose outside storable limits)
* insert Concept(glucose-3, 血糖异常不参与分级, Glucose implausible and not graded)
