// A good examination, without its result.
RuleSet: ExaminationHead(code)
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#{code}
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T09:40:00+08:00"
* performer = Reference(Organization/organization-county-lead)

RuleSet: Coded(part, system, code)
* component[+].code = $TcmExamination#{part}
* component[=].valueCodeableConcept = https://xinglin-fhir.github.io/ig/CodeSystem/{system}#{code}

RuleSet: Told(part, text)
* component[+].code = $TcmExamination#{part}
* component[=].valueString = "{text}"

Instance: tongue-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(tongue)
* identifier.system = "https://his.example.org/tcm"
* identifier.value = "SZ-0001"
* valueString = "舌淡胖，边有齿痕，苔白腻"
* insert Coded(tongue-body-colour, tongue-finding, pale)
* insert Coded(tongue-body-shape, tongue-finding, swollen)
* insert Coded(tongue-body-shape, tongue-finding, teeth-marked)
* insert Coded(tongue-coating-colour, tongue-finding, white-coating)
* insert Coded(tongue-coating-texture, tongue-finding, greasy-coating)

Instance: tongue-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#tongue
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "舌淡红，苔薄白"

Instance: bad-tongue-part-without-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(tongue)
* insert Coded(tongue-body-colour, tongue-finding, pale)
* component[+].code = $TcmExamination#tongue-coating-colour

Instance: bad-tongue-no-category
InstanceOf: Observation
Usage: #example
* status = #final
* code = $TcmExamination#tongue
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T09:40:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueString = "舌淡红，苔薄白"

Instance: pulse-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(pulse)
* valueString = "脉沉细，右关弱"
* insert Coded(pulse-left, pulse-finding, deep)
* insert Coded(pulse-left, pulse-finding, thready)
* insert Coded(pulse-right, pulse-finding, weak)

Instance: pulse-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#pulse
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "脉缓"

Instance: bad-pulse-rate
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(pulse)
* valueQuantity = 72 '/min' "次/分"

Instance: bad-pulse-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#pulse
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* valueString = "脉缓"
