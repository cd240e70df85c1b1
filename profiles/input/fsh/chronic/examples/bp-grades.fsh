Instance: bp-grade-full
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-10T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#grade-1
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* component[0].code = ChronicComponentCodes#isolated-hypertension
* component[0].valueCodeableConcept = IsolatedHypertensionCodes#isolated-systolic "单纯收缩期高血压"
* derivedFrom[0] = Reference(Observation/blood-pressure-isolated-systolic)

Instance: bp-grade-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#normal
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-minimal)

Instance: bp-grade-primary-care
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#grade-1
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#primary-care-2025
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-grade-isolated-and-normal
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#high-normal
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* component[0].code = ChronicComponentCodes#isolated-hypertension
* component[0].valueCodeableConcept = IsolatedHypertensionCodes#isolated-systolic
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-grade-unknown-grade
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#high
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-grade-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#grade-1
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017

Instance: bad-bp-grade-no-rule-version
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#grade-1
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-grade-no-policy-set
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-grade
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = BPGradeCodes#grade-1
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.text = "norm-2017"
* derivedFrom[0] = Reference(Observation/blood-pressure-full)
