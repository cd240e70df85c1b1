Instance: management-label-full
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#red
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = LabelSchemeCodes#default-demo-v1
* performer = Reference(Practitioner/practitioner-label)
* note.text = "近一周家庭血压多次高于160/100，先按红标管理"
* component[0].code = ChronicComponentCodes#overridden-label
* component[0].valueCodeableConcept = ManagementLabelCodes#yellow "黄标"
* component[1].code = ChronicComponentCodes#lead-level
* component[1].valueCodeableConcept = NetworkLevelCodes#county "县级"
* derivedFrom[0] = Reference(Observation/bp-control-full)
* derivedFrom[1] = Reference(Observation/cv-risk-level-full)

Instance: management-label-minimal
InstanceOf: Observation
Usage: #example
* status = #preliminary
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#yellow
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = LabelSchemeCodes#default-demo-v1
* derivedFrom[0] = Reference(Observation/bp-control-full)

Instance: management-label-confirmed
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#yellow
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#primary-care-2025
* method.coding[1] = LabelSchemeCodes#default-demo-v1
* performer = Reference(Practitioner/practitioner-label)
* derivedFrom[0] = Reference(Observation/bp-control-full)
* derivedFrom[1] = Reference(Observation/cv-risk-level-full)

Instance: bad-management-label-unconfirmed
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#yellow
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = LabelSchemeCodes#default-demo-v1
* derivedFrom[0] = Reference(Observation/bp-control-full)
* derivedFrom[1] = Reference(Observation/cv-risk-level-full)

Instance: bad-management-label-override-unexplained
InstanceOf: Observation
Usage: #example
* status = #final
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#red
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* method.coding[1] = LabelSchemeCodes#default-demo-v1
* performer = Reference(Practitioner/practitioner-label)
* component[0].code = ChronicComponentCodes#overridden-label
* component[0].valueCodeableConcept = ManagementLabelCodes#yellow
* derivedFrom[0] = Reference(Observation/bp-control-full)
* derivedFrom[1] = Reference(Observation/cv-risk-level-full)

Instance: bad-management-label-no-scheme
InstanceOf: Observation
Usage: #example
* status = #preliminary
* code = XinglinObservationCodes#management-label
* subject = Reference(Patient/resident-full)
* focus = Reference(Condition/chronic-condition-hypertension)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* valueCodeableConcept = ManagementLabelCodes#yellow
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/rule-version"
* method.extension.valueString = "1.0.0"
* method.coding[0] = PolicySetCodes#norm-2017
* derivedFrom[0] = Reference(Observation/bp-control-full)
* derivedFrom[1] = Reference(Observation/cv-risk-level-full)

Instance: practitioner-label
InstanceOf: Practitioner
Usage: #example
* identifier.system = "urn:oid:2.16.156.10011.1.4"
* identifier.value = "99010100000000001"
* active = true
* name.text = "示例医生甲"
* gender = #female
