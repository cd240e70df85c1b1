RuleSet: DeterminationHead(type, verdict, subject, time, instrument)
* status = #final
* category = $TcmObservationCategory#tcm-constitution
* code = $ConstitutionType#{type}
* subject = Reference(Patient/{subject})
* effectiveDateTime = "{time}"
* valueCodeableConcept = $ConstitutionVerdict#{verdict}
* method = $ConstitutionInstrument#{instrument}

Instance: constitution-determination-full
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(yang-deficiency, yes, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* code.coding[1].system = "urn:oid:2.16.156.10011.2.3.1.104"
* code.coding[1].code = #03
* code.coding[1].display = "阳虚质"
* code.text = "阳虚质"
* performer = Reference(Organization/organization-county-lead)
* derivedFrom = Reference(Observation/constitution-assessment-full)

Instance: constitution-determination-qi-deficiency
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(qi-deficiency, yes, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* derivedFrom = Reference(Observation/constitution-assessment-full)

Instance: constitution-determination-minimal
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(balanced, basically-yes, resident-full, 2026-03-10T09:00:00+08:00, elderly-33)
* derivedFrom = Reference(Observation/constitution-assessment-elderly)

Instance: constitution-determination-tendency
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(qi-deficiency, tendency, resident-full, 2026-03-10T09:00:00+08:00, elderly-33)
* derivedFrom = Reference(Observation/constitution-assessment-elderly)

Instance: constitution-determination-damp-heat
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(damp-heat, yes, resident-unknown-birth-date, 2026-05-06T09:00:00+08:00, zyyxh157-60)
* derivedFrom = Reference(Observation/constitution-assessment-zyyxh157)

Instance: bad-constitution-determination-tendency-of-balanced
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(balanced, tendency, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* derivedFrom = Reference(Observation/constitution-assessment-full)

Instance: bad-constitution-determination-basically-biased
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(qi-deficiency, basically-yes, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* derivedFrom = Reference(Observation/constitution-assessment-full)

Instance: bad-constitution-determination-no
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(qi-deficiency, no, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
* derivedFrom = Reference(Observation/constitution-assessment-full)

Instance: bad-constitution-determination-no-assessment
InstanceOf: Observation
Usage: #example
* insert DeterminationHead(qi-deficiency, yes, resident-full, 2026-11-03T09:30:00+08:00, gbt46939-2025)
