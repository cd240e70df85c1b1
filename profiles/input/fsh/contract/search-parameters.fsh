Instance: patient-contract-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-contract-due, PatientContractDue, contract-due, date, Patient)
* description = "按从何时起没有签约查询居民，可与 organization 组合：contract-due=le 加当天日期。界面：未签约与应续签名单。Residents by the day from which on they have no contract, within an organization if it is given too: contract-due=le with today's date. Screen: who is not contracted, and whose contract is to be renewed."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/contract-due').value"

Instance: patient-screening-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-screening-due, PatientScreeningDue, screening-due, date, Patient)
* description = "按血压筛查到期日查询居民，可与 organization 组合：screening-due=le 加当天日期。界面：待筛查名单。Residents by the day from which on their blood pressure is to be measured, within an organization if it is given too: screening-due=le with today's date. Screen: who is to be screened."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/screening-due').value"

Instance: patient-exam-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-exam-due, PatientExamDue, exam-due, date, Patient)
* description = "按健康体检到期日查询居民，可与 organization 组合：exam-due=le 加当天日期。界面：待体检名单。Residents by the day from which on a health examination is missing, within an organization if it is given too: exam-due=le with today's date. Screen: who is to be examined."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/exam-due').value"

Instance: patient-self-care-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-self-care-due, PatientSelfCareDue, self-care-due, date, Patient)
* description = "按生活自理能力评估到期日查询居民，可与 organization 组合：self-care-due=le 加当天日期。界面：待评估老年人名单。Residents by the day from which on self-care is to be assessed, within an organization if it is given too: self-care-due=le with today's date. Screen: elderly residents to be assessed."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/self-care-due').value"
