Instance: glucose-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://lis.example.org/results"
* identifier.value = "GLU-0001"
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14771-0 "Fasting glucose [Moles/volume] in Serum or Plasma"
* code.coding[1].system = "https://lis.example.org/items"
* code.coding[1].code = #GLU
* code.coding[1].display = "葡萄糖"
* code.text = "空腹血糖"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: glucose-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: glucose-absent
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* dataAbsentReason = $DataAbsentReason#not-performed

Instance: glucose-two-hour
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14760-3
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 9.6 'mmol/L' "mmol/L"

Instance: glucose-unspecified
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14749-6
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T15:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 8.2 'mmol/L' "mmol/L"

Instance: glucose-low
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14770-2
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-12T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 3.4 'mmol/L' "mmol/L"

Instance: bad-glucose-mass-unit
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 133 'mg/dL' "mg/dL"

Instance: bad-glucose-no-unit-code
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity.value = 7.4
* valueQuantity.unit = "mmol/L"
* valueQuantity.system = $UCUM

Instance: bad-glucose-in-component
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component.code = $LOINC#14771-0
* component.valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: bad-glucose-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 740 'mmol/L' "mmol/L"

Instance: bad-glucose-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 0.6 'mmol/L' "mmol/L"

Instance: bad-glucose-text-value
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueString = "7.4 mmol/L"

Instance: bad-glucose-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: bad-glucose-no-subject
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: bad-glucose-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 7.4 'mmol/L' "mmol/L"

Instance: bad-glucose-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14771-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
