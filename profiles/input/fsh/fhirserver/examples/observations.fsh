Instance: observation-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://lis.example.org/results"
* identifier.value = "CREA-0001"
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14682-9 "Creatinine [Moles/volume] in Serum or Plasma"
* code.text = "血肌酐"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* issued = "2026-11-02T11:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 112 'umol/L' "μmol/L"
* interpretation = $ObservationInterpretation#H
* referenceRange.low = 57 'umol/L' "μmol/L"
* referenceRange.high = 97 'umol/L' "μmol/L"

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
* code = $LOINC#14682-9
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 112 'umol/L' "μmol/L"

Instance: bad-observation-group-subject
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14682-9
* subject.reference = "Group/example"
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 112 'umol/L' "μmol/L"

Instance: bad-observation-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14682-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)

Instance: bad-observation-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14682-9
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 112 'umol/L' "μmol/L"

Instance: bad-observation-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#14682-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-02T08:30:00+08:00"
* valueQuantity = 112 'umol/L' "μmol/L"
