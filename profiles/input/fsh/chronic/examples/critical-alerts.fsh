Instance: critical-alert-full
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-12T08:00:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#bp-crisis
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* interpretation = $ObservationInterpretation#HH
* note.text = "186/112，处理后紧急转诊，2周内随访"
* derivedFrom[0] = Reference(Observation/blood-pressure-crisis)

Instance: critical-alert-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-12T07:30:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#glucose-crisis-low
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* interpretation = $ObservationInterpretation#LL
* derivedFrom[0] = Reference(Observation/glucose-low)

Instance: critical-alert-withdrawn
InstanceOf: Observation
Usage: #example
* status = #entered-in-error
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#bp-crisis
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* interpretation = $ObservationInterpretation#HH
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-critical-alert-wrong-direction
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#glucose-crisis-low
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* interpretation = $ObservationInterpretation#HH
* derivedFrom[0] = Reference(Observation/glucose-low)

Instance: bad-critical-alert-only-high
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#unmanageable
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* interpretation = $ObservationInterpretation#H
* derivedFrom[0] = Reference(Observation/blood-pressure-full)

Instance: bad-critical-alert-no-interpretation
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#critical-alert
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = CriticalTriggerCodes#unmanageable
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/blood-pressure-full)
