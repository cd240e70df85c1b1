RuleSet: Score(type, value)
* component[+].code = $ConstitutionType#{type}
* component[=].valueQuantity = {value} '{score}' "分"

RuleSet: AssessmentHead(subject, time, instrument)
* status = #final
* category = $TcmObservationCategory#tcm-constitution
* code = $XinglinObservation#constitution-assessment
* subject = Reference(Patient/{subject})
* effectiveDateTime = "{time}"
* method = $ConstitutionInstrument#{instrument}

Instance: constitution-assessment-full
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/main-constitution"
* extension.valueCode = #yang-deficiency
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/instrument-version"
* method.extension.valueString = "2025.1"
* issued = "2026-11-03T09:30:02+08:00"
* performer = Reference(Organization/organization-county-lead)
* code.text = "中医体质测评"
* valueCodeableConcept.text = "兼夹体质：阳虚质、气虚质"
* valueCodeableConcept = $ConstitutionOutcome#mixed
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: constitution-assessment-minimal
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-minimal, 2026-11-03T10:00:00+08:00, gbt46939-2025)
* valueCodeableConcept = $ConstitutionOutcome#undetermined
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-minimal)
* insert Score(balanced, 56.25)
* insert Score(qi-deficiency, 8.3333)
* insert Score(yang-deficiency, 8.3333)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: constitution-assessment-elderly
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-03-10T09:00:00+08:00, elderly-33)
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/instrument-version"
* method.extension.valueString = "2017.1"
* valueCodeableConcept = $ConstitutionOutcome#balanced
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-elderly)
* insert Score(balanced, 22)
* insert Score(qi-deficiency, 9)
* insert Score(yang-deficiency, 4)
* insert Score(yin-deficiency, 4)
* insert Score(phlegm-dampness, 4)
* insert Score(damp-heat, 4)
* insert Score(blood-stasis, 4)
* insert Score(qi-stagnation, 4)
* insert Score(inherited-special, 4)

Instance: constitution-assessment-zyyxh157
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-unknown-birth-date, 2026-05-06T09:00:00+08:00, zyyxh157-60)
* method.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/instrument-version"
* method.extension.valueString = "2009.1"
* valueCodeableConcept = $ConstitutionOutcome#biased
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-zyyxh157)
* insert Score(balanced, 100)
* insert Score(qi-deficiency, 0)
* insert Score(yang-deficiency, 0)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 41.6667)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 0)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-above-100
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* valueCodeableConcept = $ConstitutionOutcome#mixed
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 266.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-elderly-transformed
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, elderly-33)
* valueCodeableConcept = $ConstitutionOutcome#mixed
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-eight-types
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* valueCodeableConcept = $ConstitutionOutcome#mixed
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-no-response
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* valueCodeableConcept = $ConstitutionOutcome#mixed
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-outcome-of-one-type
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* valueCodeableConcept.coding.system = $ConstitutionOutcome
* valueCodeableConcept.coding.code = #qi-deficiency
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)

Instance: bad-constitution-assessment-unknown-main
InstanceOf: Observation
Usage: #example
* insert AssessmentHead(resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/main-constitution"
* extension.valueCode = #mixed
* valueCodeableConcept = $ConstitutionOutcome#mixed
* derivedFrom = Reference(QuestionnaireResponse/constitution-response-full)
* insert Score(balanced, 37.5)
* insert Score(qi-deficiency, 58.3333)
* insert Score(yang-deficiency, 66.6667)
* insert Score(yin-deficiency, 0)
* insert Score(phlegm-dampness, 0)
* insert Score(damp-heat, 0)
* insert Score(blood-stasis, 0)
* insert Score(qi-stagnation, 8.3333)
* insert Score(inherited-special, 0)
