Instance: elderly-self-care-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://phis.example.org/assessments"
* identifier.value = "SC-0001"
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#mild
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 1
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 5
* derivedFrom = Reference(QuestionnaireResponse/self-care-response)

Instance: elderly-self-care-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#self-reliant

Instance: bad-elderly-self-care-eating-score
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#mild
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 1
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 1
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 6

Instance: bad-elderly-self-care-washing-score
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#mild
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 5
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 0
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 0
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 5

Instance: bad-elderly-self-care-mobility-score
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#moderate
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 7
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 11

Instance: bad-elderly-self-care-total
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#mild
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 1
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 7

Instance: bad-elderly-self-care-level
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueCodeableConcept = SelfCareLevelCodes#moderate
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 1
* component[5].code = SelfCareItemCodes#total
* component[5].valueInteger = 5

Instance: bad-elderly-self-care-no-level
InstanceOf: Observation
Usage: #example
* status = #final
* code = ElderlyAssessmentCodes#self-care
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-06T09:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = SelfCareItemCodes#eating
* component[0].valueInteger = 0
* component[1].code = SelfCareItemCodes#washing
* component[1].valueInteger = 1
* component[2].code = SelfCareItemCodes#dressing
* component[2].valueInteger = 3
* component[3].code = SelfCareItemCodes#toileting
* component[3].valueInteger = 0
* component[4].code = SelfCareItemCodes#mobility
* component[4].valueInteger = 1
