Instance: waist-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/vitals"
* identifier.value = "WAIST-0001"
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#8280-0 "Waist Circumference at umbilicus by Tape measure"
* code.text = "腰围"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 92 'cm' "cm"

Instance: waist-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 78 'cm' "cm"

Instance: bad-waist-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 920 'cm' "cm"

Instance: bad-waist-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 210 'cm' "cm"

Instance: bad-waist-wrong-unit
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 0.92 'm' "m"

Instance: bad-waist-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = 92 'cm' "cm"

Instance: bad-waist-in-component
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component.code.text = "腰围"
* component.valueQuantity = 92 'cm' "cm"

Instance: bad-waist-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* valueQuantity = 92 'cm' "cm"

Instance: bad-waist-no-result
InstanceOf: Observation
Usage: #example
* status = #final
* code = $LOINC#8280-0
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
