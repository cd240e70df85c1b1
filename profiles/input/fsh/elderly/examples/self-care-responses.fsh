Instance: self-care-response
InstanceOf: QuestionnaireResponse
Usage: #example
* status = #completed
* questionnaire = "https://xinglin-fhir.github.io/ig/Questionnaire/elderly-self-care"
* subject = Reference(Patient/resident-full)
* authored = "2026-11-06T09:30:00+08:00"
* author = Reference(Organization/organization-county-lead)
* item[0].linkId = "eating"
* item[0].answer.valueCoding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/self-care-answer"
* item[0].answer.valueCoding.code = #eating-0
* item[1].linkId = "washing"
* item[1].answer.valueCoding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/self-care-answer"
* item[1].answer.valueCoding.code = #washing-1
* item[2].linkId = "dressing"
* item[2].answer.valueCoding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/self-care-answer"
* item[2].answer.valueCoding.code = #dressing-3
* item[3].linkId = "toileting"
* item[3].answer.valueCoding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/self-care-answer"
* item[3].answer.valueCoding.code = #toileting-0
* item[4].linkId = "mobility"
* item[4].answer.valueCoding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/self-care-answer"
* item[4].answer.valueCoding.code = #mobility-1
