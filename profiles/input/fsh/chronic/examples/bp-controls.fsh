Instance: bp-control-full
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-control
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ControlClassCodes#unsatisfied
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.text = "国家基本公共卫生服务规范（第三版）"
* note.text = "连续两次控制不满意时建议转诊"
* derivedFrom[0] = Reference(Observation/blood-pressure-full)
* derivedFrom[1] = Reference(Observation/blood-pressure-isolated-systolic)

Instance: bp-control-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-control
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-20T08:00:00+08:00"
* valueCodeableConcept = ControlClassCodes#satisfied
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-control-no-condition
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-control
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ControlClassCodes#unsatisfied
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-control-unknown-class
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-control
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CVRiskLevelCodes#high
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-bp-control-no-method
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#bp-control
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ControlClassCodes#unsatisfied
* derivedFrom[0] = Reference(Observation/blood-pressure-full)
