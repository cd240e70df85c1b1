Instance: lipid-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://lis.example.org/results"
* identifier.value = "LIPID-0001"
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#22748-8 "Cholesterol in LDL [Moles/volume] in Serum or Plasma"
* code.text = "低密度脂蛋白胆固醇"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 3.1 'mmol/L' "mmol/L"
* referenceRange.high = 3.4 'mmol/L' "mmol/L"

Instance: lipid-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 2.4 'mmol/L' "mmol/L"

Instance: bad-lipid-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 0 'mmol/L' "mmol/L"

Instance: bad-lipid-wrong-unit
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 120 'mg/dL' "mg/dL"

Instance: bad-lipid-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 3.1 'mmol/L' "mmol/L"

Instance: bad-lipid-in-component
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component.code.text = "低密度脂蛋白胆固醇"
* component.valueQuantity = 3.1 'mmol/L' "mmol/L"

Instance: lipid-total-cholesterol
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14647-2 "Cholesterol [Moles/volume] in Serum or Plasma"
* code.text = "总胆固醇"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 5.0 'mmol/L' "mmol/L"

Instance: lipid-hdl
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14646-4 "Cholesterol in HDL [Moles/volume] in Serum or Plasma"
* code.text = "高密度脂蛋白胆固醇"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 1.2 'mmol/L' "mmol/L"

Instance: lipid-triglyceride
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#laboratory
* code = $LOINC#14927-8 "Triglyceride [Moles/volume] in Serum or Plasma"
* code.text = "甘油三酯"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 1.6 'mmol/L' "mmol/L"

Instance: bad-lipid-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 3.1 'mmol/L' "mmol/L"

Instance: bad-lipid-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#22748-8
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
