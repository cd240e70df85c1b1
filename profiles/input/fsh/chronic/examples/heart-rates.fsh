Instance: heart-rate-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/vitals"
* identifier.value = "HEART-RATE-0001"
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4 "Heart rate"
* code.text = "心率"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 76 '/min' "次/分"

Instance: heart-rate-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 68 '/min' "次/分"

Instance: bad-heart-rate-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 760 '/min' "次/分"

Instance: bad-heart-rate-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 260 '/min' "次/分"

Instance: bad-heart-rate-wrong-unit
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 76 '/s' "次/秒"

Instance: bad-heart-rate-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 76 '/min' "次/分"

Instance: bad-heart-rate-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 76 '/min' "次/分"

Instance: bad-heart-rate-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)

Instance: bad-heart-rate-in-component
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8867-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component.code.text = "心率"
* component.valueQuantity = 76 '/min' "次/分"
