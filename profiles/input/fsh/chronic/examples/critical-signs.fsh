Instance: critical-sign-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/observations"
* identifier.value = "SIGN-0001"
* status = #final
* code = CriticalTriggerCodes#chest-tightness "胸闷"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-13T09:10:00+08:00"
* performer = Reference(Organization/organization-village)
* valueBoolean = true
* note.text = "活动后胸闷半小时，休息未缓解"

Instance: critical-sign-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = CriticalTriggerCodes#eye-pain
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-13T09:10:00+08:00"
* performer = Reference(Organization/organization-village)
* valueBoolean = false

Instance: bad-critical-sign-no-answer
InstanceOf: Observation
Usage: #example
* status = #final
* code = CriticalTriggerCodes#chest-tightness
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-13T09:10:00+08:00"
* performer = Reference(Organization/organization-village)
* dataAbsentReason = http://terminology.hl7.org/CodeSystem/data-absent-reason#unknown

Instance: bad-critical-sign-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = CriticalTriggerCodes#chest-tightness
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-village)
* valueBoolean = true

Instance: bad-critical-sign-measured
InstanceOf: Observation
Usage: #example
* meta.profile = "https://xinglin-fhir.github.io/ig/StructureDefinition/CriticalSign"
* status = #final
* code = CriticalTriggerCodes#bp-crisis
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-13T09:10:00+08:00"
* performer = Reference(Organization/organization-village)
* valueBoolean = true
