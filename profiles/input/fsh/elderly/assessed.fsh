// An assessment: a level, at a known time, with the scores that led to it where the sender has them.
RuleSet: Assessed(code, valueset)
* insert ObservationRules
* code = ElderlyAssessmentCodes#{code}
* code insert Shown
* status insert ShownStatus
* subject insert Supported
* effective[x] 1..1
* effective[x] only dateTime
* effective[x] insert Shown
* performer insert Shown
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from {valueset} (required)
* valueCodeableConcept insert Shown
* insert ComponentsSlicedByCode

// The whole score of one item.
RuleSet: ScoredComponent(slice, system, code)
* component[{slice}].code = {system}#{code}
* component[{slice}].value[x] 1..1
* component[{slice}].value[x] only integer
* component[{slice}].value[x] insert Supported
