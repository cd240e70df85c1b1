Instance: bmi-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/vitals"
* identifier.value = "BMI-0001"
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5 "Body mass index (BMI) [Ratio]"
* code.text = "体质指数"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 25.6 'kg/m2' "kg/m²"

Instance: bmi-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 22.0 'kg/m2' "kg/m²"

Instance: bad-bmi-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 256 'kg/m2' "kg/m²"

Instance: bad-bmi-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 90 'kg/m2' "kg/m²"

Instance: bad-bmi-wrong-unit
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 25.6 'g/cm2' "g/cm²"

Instance: bad-bmi-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 25.6 'kg/m2' "kg/m²"

Instance: bad-bmi-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#39156-5
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 25.6 'kg/m2' "kg/m²"
