Instance: elderly-ability-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://care.example.org/assessments"
* identifier.value = "AB-0001"
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#moderate
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 22
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 11
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73
* component[5].code = ElderlyAbilityItemCodes#adjustment
* component[5].valueCodeableConcept = ElderlyAbilityAdjustmentCodes#repeated-care-risk-events
* note.text = "本月跌倒两次，等级加重一级"

Instance: elderly-ability-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#intact

Instance: elderly-ability-by-total
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#mild
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 22
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 11
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-self-care-range
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#mild
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 33
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 18
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 10
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-mobility-range
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#mild
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 16
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 19
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 10
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-mental-range
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#mild
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 26
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 10
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 29
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 8
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-total
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#mild
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 22
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 11
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 74

Instance: bad-elderly-ability-level-too-good
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#intact
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 22
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 11
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-unexplained-level
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#moderate
* component[0].code = ElderlyAbilityItemCodes#self-care
* component[0].valueInteger = 28
* component[1].code = ElderlyAbilityItemCodes#mobility
* component[1].valueInteger = 12
* component[2].code = ElderlyAbilityItemCodes#mental-status
* component[2].valueInteger = 22
* component[3].code = ElderlyAbilityItemCodes#sensation-participation
* component[3].valueInteger = 11
* component[4].code = ElderlyAbilityItemCodes#total
* component[4].valueInteger = 73

Instance: bad-elderly-ability-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#ability
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = ElderlyAbilityLevelCodes#intact
