Instance: cv-risk-level-full
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#cv-risk-level
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#high
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = CVRiskTableCodes#cv-2018
* component[0].code = ChronicComponentCodes#range-lower
* component[0].valueCodeableConcept = CVRiskLevelCodes#medium "中危"
* component[1].code = ChronicComponentCodes#missing-fact
* component[1].valueCodeableConcept.text = "未做颈动脉超声"
* component[2].code = ChronicComponentCodes#missing-fact
* component[2].valueCodeableConcept.text = "未做尿微量白蛋白"
* derivedFrom[0] = Reference(Observation/bp-grade-full)
* derivedFrom[1] = Reference(Observation/lipid-full)

Instance: cv-risk-level-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#cv-risk-level
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#low
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = CVRiskTableCodes#cv-2010
* derivedFrom[0] = Reference(Observation/bp-grade-full)

Instance: bad-cv-risk-level-range
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#cv-risk-level
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#medium
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = CVRiskTableCodes#cv-2018
* component[0].code = ChronicComponentCodes#range-lower
* component[0].valueCodeableConcept = CVRiskLevelCodes#high
* derivedFrom[0] = Reference(Observation/bp-grade-full)
* derivedFrom[1] = Reference(Observation/lipid-full)

Instance: bad-cv-risk-level-no-table
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#cv-risk-level
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#medium
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/bp-grade-full)
* derivedFrom[1] = Reference(Observation/lipid-full)

Instance: bad-cv-risk-level-no-condition
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#cv-risk-level
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#medium
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = CVRiskTableCodes#cv-2018
* derivedFrom[0] = Reference(Observation/bp-grade-full)
* derivedFrom[1] = Reference(Observation/lipid-full)
