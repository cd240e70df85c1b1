// Each breaks one rule: what the validator itself holds against the Questionnaire, and the profile's own.

Instance: bad-constitution-response-missing-answer
InstanceOf: QuestionnaireResponse
Usage: #example
* insert ResponseHead(resident-minimal, 2026-11-03T09:30:00+08:00, constitution-gbt46939-2025|2025.1)
* insert Answer(G01, 1)
* insert Answer(G02, 2)
* insert Answer(G03, 2)
* insert Answer(G04, 2)
* insert Answer(G06, 1)
* insert Answer(G07, 1)
* insert Answer(G08, 1)
* insert Answer(G09, 1)
* insert Answer(G10, 1)
* insert Answer(G11, 1)
* insert Answer(G12, 1)
* insert Answer(G13, 1)
* insert Answer(G14, 1)
* insert Answer(G15, 1)
* insert Answer(G16, 1)
* insert Answer(G17, 1)
* insert Answer(G19, 1)
* insert Answer(G20, 1)
* insert Answer(G21, 1)
* insert Answer(G22, 1)
* insert Answer(G23, 1)
* insert Answer(G24, 1)
* insert Answer(G25, 1)
* insert Answer(G26, 1)
* insert Answer(G27, 1)

Instance: bad-constitution-response-answer-6
InstanceOf: QuestionnaireResponse
Usage: #example
* insert ResponseHead(resident-minimal, 2026-11-03T09:30:00+08:00, constitution-gbt46939-2025|2025.1)
* insert Answer(G01, 1)
* insert Answer(G02, 2)
* insert Answer(G03, 2)
* insert Answer(G04, 2)
* item[+].linkId = "G05"
* item[=].answer.valueCoding.system = $ConstitutionAnswer
* item[=].answer.valueCoding.code = #6
* insert Answer(G06, 1)
* insert Answer(G07, 1)
* insert Answer(G08, 1)
* insert Answer(G09, 1)
* insert Answer(G10, 1)
* insert Answer(G11, 1)
* insert Answer(G12, 1)
* insert Answer(G13, 1)
* insert Answer(G14, 1)
* insert Answer(G15, 1)
* insert Answer(G16, 1)
* insert Answer(G17, 1)
* insert Answer(G19, 1)
* insert Answer(G20, 1)
* insert Answer(G21, 1)
* insert Answer(G22, 1)
* insert Answer(G23, 1)
* insert Answer(G24, 1)
* insert Answer(G25, 1)
* insert Answer(G26, 1)
* insert Answer(G27, 1)

Instance: bad-constitution-response-unknown-item
InstanceOf: QuestionnaireResponse
Usage: #example
* insert ResponseHead(resident-minimal, 2026-11-03T09:30:00+08:00, constitution-gbt46939-2025|2025.1)
* insert Answer(G01, 1)
* insert Answer(G02, 2)
* insert Answer(G03, 2)
* insert Answer(G04, 2)
* insert Answer(G05, 1)
* insert Answer(G06, 1)
* insert Answer(G07, 1)
* insert Answer(G08, 1)
* insert Answer(G09, 1)
* insert Answer(G10, 1)
* insert Answer(G11, 1)
* insert Answer(G12, 1)
* insert Answer(G13, 1)
* insert Answer(G14, 1)
* insert Answer(G15, 1)
* insert Answer(G16, 1)
* insert Answer(G17, 1)
* insert Answer(G19, 1)
* insert Answer(G20, 1)
* insert Answer(G21, 1)
* insert Answer(G22, 1)
* insert Answer(G23, 1)
* insert Answer(G24, 1)
* insert Answer(G25, 1)
* insert Answer(G26, 1)
* insert Answer(G27, 1)
* insert Answer(G28, 1)

Instance: bad-constitution-response-no-version
InstanceOf: QuestionnaireResponse
Usage: #example
* insert ResponseHead(resident-minimal, 2026-11-03T09:30:00+08:00, constitution-gbt46939-2025)
* insert Answer(G01, 1)
* insert Answer(G02, 2)
* insert Answer(G03, 2)
* insert Answer(G04, 2)
* insert Answer(G05, 1)
* insert Answer(G06, 1)
* insert Answer(G07, 1)
* insert Answer(G08, 1)
* insert Answer(G09, 1)
* insert Answer(G10, 1)
* insert Answer(G11, 1)
* insert Answer(G12, 1)
* insert Answer(G13, 1)
* insert Answer(G14, 1)
* insert Answer(G15, 1)
* insert Answer(G16, 1)
* insert Answer(G17, 1)
* insert Answer(G19, 1)
* insert Answer(G20, 1)
* insert Answer(G21, 1)
* insert Answer(G22, 1)
* insert Answer(G23, 1)
* insert Answer(G24, 1)
* insert Answer(G25, 1)
* insert Answer(G26, 1)
* insert Answer(G27, 1)

Instance: bad-constitution-response-other-form
InstanceOf: QuestionnaireResponse
Usage: #example
* insert ResponseHead(resident-minimal, 2026-11-03T09:30:00+08:00, sleep-quality|1)
* insert Answer(S01, 1)

Instance: bad-constitution-response-no-subject
InstanceOf: QuestionnaireResponse
Usage: #example
* meta.profile = "https://xinglin-fhir.github.io/ig/StructureDefinition/ConstitutionResponse"
* questionnaire = "https://xinglin-fhir.github.io/ig/Questionnaire/constitution-gbt46939-2025|2025.1"
* status = #in-progress
* authored = "2026-11-03T09:30:00+08:00"
* insert Answer(G01, 1)
