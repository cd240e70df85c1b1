Instance: observation-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://lis.example.org/results"
* identifier.value = "HBA1C-0001"
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* code.text = "糖化血红蛋白"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* issued = "2026-11-02T11:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"
* interpretation = $ObservationInterpretation#H
* referenceRange.low = 4 '%' "%"
* referenceRange.high = 6 '%' "%"

Instance: observation-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code.text = "舌象"
* subject = Reference(Patient/resident-minimal)
* valueString = "舌淡红，苔薄白"

Instance: bad-observation-no-subject
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"

Instance: bad-observation-group-subject
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject.reference = "Group/example"
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"

Instance: bad-observation-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)

Instance: bad-observation-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"

Instance: bad-observation-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* valueQuantity = 6.8 '%' "%"
