Instance: follow-up-encounter-full
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#2 "家庭"
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept = ControlClassCodes#unsatisfied "控制不满意"
* identifier.system = "https://phs.example.org/follow-ups"
* identifier.value = "FU-0001"
* status = #finished
* class = $ActCode#HH
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* participant.individual = Reference(PractitionerRole/practitioner-role-minimal)
* period.start = "2026-11-03T08:00:00+08:00"
* period.end = "2026-11-03T08:20:00+08:00"
* reasonCode = $ICD10#I10
* reasonCode.text = "原发性高血压"
* serviceProvider = Reference(Organization/organization-village)

Instance: follow-up-encounter-minimal
InstanceOf: Encounter
Usage: #example
* status = #planned
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-no-time
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#1
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept = ControlClassCodes#satisfied
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-no-outcome
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#1
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03T08:00:00+08:00"
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-mode-disagrees
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#3
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept = ControlClassCodes#satisfied
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03T08:00:00+08:00"
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-inpatient
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[0].valueCodeableConcept = ControlClassCodes#satisfied
* status = #finished
* class = $ActCode#IMP
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03T08:00:00+08:00"
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-no-organization
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#1
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept = ControlClassCodes#satisfied
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03T08:00:00+08:00"

Instance: bad-follow-up-no-resident
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#1
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept = ControlClassCodes#satisfied
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* period.start = "2026-11-03T08:00:00+08:00"
* serviceProvider = Reference(Organization/organization-village)

Instance: bad-follow-up-unknown-outcome
InstanceOf: Encounter
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode"
* extension[0].valueCoding = FollowUpModeCodes#1
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome"
* extension[1].valueCodeableConcept.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/control-class"
* extension[1].valueCodeableConcept.coding.code = #happy
* status = #finished
* class = $ActCode#AMB
* type = EncounterTypeCodes#chronic-follow-up
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03T08:00:00+08:00"
* serviceProvider = Reference(Organization/organization-village)
