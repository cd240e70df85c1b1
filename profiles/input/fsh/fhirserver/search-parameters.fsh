RuleSet: SearchParameterHead(id, name, code, type, base)
* url = "https://xinglin-fhir.github.io/ig/SearchParameter/{id}"
* name = "{name}"
* status = #active
* code = #{code}
* type = #{type}
* base = #{base}

Instance: interpretation
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(interpretation, ObservationInterpretation, interpretation, token, Observation)
* description = "按结果判读查询观察（R4 没有这个标准参数）。Observations by interpretation; R4 has no such parameter."
* expression = "Observation.interpretation"

Instance: careplan-supporting-info
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(careplan-supporting-info, CarePlanSupportingInfo, supporting-info, reference, CarePlan)
* description = "按计划依据（如体质判定）查询计划。Care plans by what supports them, such as a constitution determination."
* expression = "CarePlan.supportingInfo"

Instance: observation-issued
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(observation-issued, ObservationIssued, issued, date, Observation)
* description = "按发布时间查询观察（R4 没有这个标准参数）；界面：检验科“今日已发布”清单。Observations by when they were issued; R4 has no such parameter. Screen: the laboratory's list of what was issued today."
* expression = "Observation.issued"

// What patient finds, and further subjects where R4 has them. Written with patient's own paths, so that a record has one row for both.
Instance: resident-subject
InstanceOf: SearchParameter
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/SearchParameter/resident-subject"
* name = "ResidentSubject"
* status = #active
* code = #subject
* type = #reference
* base[+] = #Observation
* base[+] = #CarePlan
* base[+] = #ServiceRequest
* base[+] = #RelatedPerson
* base[+] = #Encounter
* base[+] = #Condition
* base[+] = #AllergyIntolerance
* base[+] = #Procedure
* base[+] = #Goal
* base[+] = #CareTeam
* base[+] = #MedicationRequest
* base[+] = #DiagnosticReport
* base[+] = #DocumentReference
* base[+] = #Media
* base[+] = #Device
* base[+] = #Appointment
* base[+] = #Communication
* base[+] = #Coverage
* base[+] = #Consent
* base[+] = #Provenance
* base[+] = #AuditEvent
* description = "按记录所关于的居民（或 R4 允许的群组、设备、地点等）查询，与 patient 同义。Records by whom or what they are about: a resident, as patient does, or a group, device or place where R4 allows one."
* expression = "Observation.subject.where(resolve() is Patient) | Observation.subject.where(resolve() is Group) | Observation.subject.where(resolve() is Device) | Observation.subject.where(resolve() is Location) | CarePlan.subject.where(resolve() is Patient) | CarePlan.subject.where(resolve() is Group) | ServiceRequest.subject.where(resolve() is Patient) | ServiceRequest.subject.where(resolve() is Group) | ServiceRequest.subject.where(resolve() is Device) | ServiceRequest.subject.where(resolve() is Location) | RelatedPerson.patient | Encounter.subject.where(resolve() is Patient) | Encounter.subject.where(resolve() is Group) | Condition.subject.where(resolve() is Patient) | Condition.subject.where(resolve() is Group) | AllergyIntolerance.patient | Procedure.subject.where(resolve() is Patient) | Procedure.subject.where(resolve() is Group) | Goal.subject.where(resolve() is Patient) | Goal.subject.where(resolve() is Group) | Goal.subject.where(resolve() is Organization) | CareTeam.subject.where(resolve() is Patient) | CareTeam.subject.where(resolve() is Group) | MedicationRequest.subject.where(resolve() is Patient) | MedicationRequest.subject.where(resolve() is Group) | DiagnosticReport.subject.where(resolve() is Patient) | DiagnosticReport.subject.where(resolve() is Group) | DiagnosticReport.subject.where(resolve() is Device) | DiagnosticReport.subject.where(resolve() is Location) | DocumentReference.subject.where(resolve() is Patient) | DocumentReference.subject.where(resolve() is Practitioner) | DocumentReference.subject.where(resolve() is Group) | DocumentReference.subject.where(resolve() is Device) | Media.subject.where(resolve() is Patient) | Media.subject.where(resolve() is Practitioner) | Media.subject.where(resolve() is PractitionerRole) | Media.subject.where(resolve() is Group) | Media.subject.where(resolve() is Device) | Media.subject.where(resolve() is Location) | Device.patient | Appointment.participant.actor.where(resolve() is Patient) | Communication.subject.where(resolve() is Patient) | Communication.subject.where(resolve() is Group) | Coverage.beneficiary | Consent.patient | Provenance.target.where(resolve() is Patient) | AuditEvent.agent.who.where(resolve() is Patient) | AuditEvent.entity.what.where(resolve() is Patient)"
* target[+] = #Patient
* target[+] = #Group
* target[+] = #Device
* target[+] = #Location
* target[+] = #Organization
* target[+] = #Practitioner
* target[+] = #PractitionerRole

Instance: task-subject
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(task-subject, TaskSubject, subject, reference, Task)
* description = "按任务的受益者（居民或其他）查询任务；居民与 patient 同义。Tasks by for whom or what they are: a resident, as patient does, or anything else."
* expression = "Task.for.where(resolve() is Patient) | Task.for.where((resolve() is Patient).not())"
* target[+] = #AllergyIntolerance
* target[+] = #Appointment
* target[+] = #AuditEvent
* target[+] = #Basic
* target[+] = #Binary
* target[+] = #CapabilityStatement
* target[+] = #CarePlan
* target[+] = #CareTeam
* target[+] = #CodeSystem
* target[+] = #Communication
* target[+] = #ConceptMap
* target[+] = #Condition
* target[+] = #Consent
* target[+] = #Coverage
* target[+] = #Device
* target[+] = #DiagnosticReport
* target[+] = #DocumentReference
* target[+] = #Encounter
* target[+] = #Endpoint
* target[+] = #Goal
* target[+] = #Group
* target[+] = #HealthcareService
* target[+] = #ImplementationGuide
* target[+] = #Library
* target[+] = #List
* target[+] = #Location
* target[+] = #Measure
* target[+] = #MeasureReport
* target[+] = #Media
* target[+] = #MedicationRequest
* target[+] = #NamingSystem
* target[+] = #Observation
* target[+] = #OperationDefinition
* target[+] = #Organization
* target[+] = #OrganizationAffiliation
* target[+] = #Patient
* target[+] = #PlanDefinition
* target[+] = #Practitioner
* target[+] = #PractitionerRole
* target[+] = #Procedure
* target[+] = #Provenance
* target[+] = #Questionnaire
* target[+] = #QuestionnaireResponse
* target[+] = #RelatedPerson
* target[+] = #SearchParameter
* target[+] = #ServiceRequest
* target[+] = #StructureDefinition
* target[+] = #Subscription
* target[+] = #Task
* target[+] = #ValueSet
