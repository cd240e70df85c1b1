Instance: hba1c-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://lis.example.org/results"
* identifier.value = "HBA1C-0001"
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#4548-4 "Hemoglobin A1c/Hemoglobin.total in Blood"
* code.text = "糖化血红蛋白"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"
* referenceRange.low = 4 '%' "%"
* referenceRange.high = 6 '%' "%"

Instance: hba1c-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 5.4 '%' "%"

Instance: bad-hba1c-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 68 '%' "%"

Instance: bad-hba1c-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 25 '%' "%"

Instance: bad-hba1c-wrong-unit
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 51 'mmol/mol' "mmol/mol"

Instance: bad-hba1c-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 6.8 '%' "%"

Instance: bad-hba1c-in-component
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component.code.text = "糖化血红蛋白"
* component.valueQuantity = 6.8 '%' "%"

Instance: bad-hba1c-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 6.8 '%' "%"

Instance: bad-hba1c-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
