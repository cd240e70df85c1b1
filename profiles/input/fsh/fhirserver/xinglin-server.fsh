// The contract: only the types, interactions, search parameters and operations listed here exist.

RuleSet: Interactions
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #vread
* rest.resource[=].interaction[+].code = #update
* rest.resource[=].interaction[+].code = #patch
* rest.resource[=].interaction[+].code = #delete
* rest.resource[=].interaction[+].code = #history-instance
* rest.resource[=].interaction[+].code = #history-type
* rest.resource[=].interaction[+].code = #create
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].versioning = #versioned-update
* rest.resource[=].readHistory = true
* rest.resource[=].updateCreate = true
* rest.resource[=].conditionalCreate = true
* rest.resource[=].conditionalRead = #not-supported
* rest.resource[=].conditionalUpdate = true
* rest.resource[=].conditionalDelete = #single

RuleSet: ReadOnlyInteractions
* rest.resource[=].interaction[+].code = #read
* rest.resource[=].interaction[+].code = #vread
* rest.resource[=].interaction[+].code = #history-instance
* rest.resource[=].interaction[+].code = #history-type
* rest.resource[=].interaction[+].code = #search-type
* rest.resource[=].versioning = #versioned
* rest.resource[=].readHistory = true
* rest.resource[=].updateCreate = false
* rest.resource[=].conditionalCreate = false
* rest.resource[=].conditionalRead = #not-supported
* rest.resource[=].conditionalUpdate = false
* rest.resource[=].conditionalDelete = #not-supported

// What every type has: validation on request, and the three parameters of the base resource.
RuleSet: CommonParts
* insert Operation(validate, Resource-validate)
* insert Param(_id, token, Resource-id)
* insert Param(_lastUpdated, date, Resource-lastUpdated)
* insert Param(_security, token, Resource-security)

RuleSet: Type(type)
* rest.resource[+].type = #{type}
* insert Interactions
* insert CommonParts

RuleSet: ReadOnlyType(type)
* rest.resource[+].type = #{type}
* insert ReadOnlyInteractions
* insert CommonParts

RuleSet: Profile(id)
* rest.resource[=].supportedProfile[+] = "https://xinglin-fhir.github.io/ig/StructureDefinition/{id}"

RuleSet: Param(name, type, id)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].definition = "http://hl7.org/fhir/SearchParameter/{id}"

RuleSet: OwnParam(name, type, id)
* rest.resource[=].searchParam[+].name = "{name}"
* rest.resource[=].searchParam[=].type = #{type}
* rest.resource[=].searchParam[=].definition = "https://xinglin-fhir.github.io/ig/SearchParameter/{id}"

RuleSet: OwnOperation(name, id)
* rest.resource[=].operation[+].name = "{name}"
* rest.resource[=].operation[=].definition = "https://xinglin-fhir.github.io/ig/OperationDefinition/{id}"

RuleSet: Operation(name, id)
* rest.resource[=].operation[+].name = "{name}"
* rest.resource[=].operation[=].definition = "http://hl7.org/fhir/OperationDefinition/{id}"

Instance: xinglin-server
InstanceOf: CapabilityStatement
Usage: #definition
Title: "杏林服务器 Xinglin server"
Description: "杏林服务器的契约：只有此处列出的资源类型、交互、检索参数和操作存在。The contract of the Xinglin server: only the resource types, interactions, search parameters and operations listed here exist."
* url = "https://xinglin-fhir.github.io/ig/CapabilityStatement/xinglin-server"
* name = "XinglinServer"
* title = "杏林服务器 Xinglin server"
* status = #active
* date = "2026-11-21"
* description = "杏林服务器的契约：只有此处列出的资源类型、交互、检索参数和操作存在。The contract of the Xinglin server: only the resource types, interactions, search parameters and operations listed here exist."
* kind = #requirements
* fhirVersion = #4.0.1
* format[0] = #json
* format[1] = #xml
* patchFormat[0] = #application/json-patch+json
* patchFormat[1] = #application/fhir+json
* rest.mode = #server
* rest.interaction[0].code = #transaction
* rest.interaction[1].code = #batch
* rest.interaction[2].code = #history-system
* rest.operation[+].name = "not-recognised"
* rest.operation[=].definition = "https://xinglin-fhir.github.io/ig/OperationDefinition/not-recognised"
* rest.operation[=].documentation = "已存储但未被识别的内容，按编码计数。What is stored and not understood, counted by code."

* insert Type(Patient)
* rest.resource[=].documentation = "DELETE Patient/{id}?_cascade=delete 在一个事务里删除居民及只与其有关的全部记录。Deletes a resident and every record about them alone, in one transaction."
* insert Profile(Resident)
* insert Param(identifier, token, Patient-identifier)
* insert Param(name, string, Patient-name)
* insert Param(birthdate, date, individual-birthdate)
* insert Param(gender, token, individual-gender)
* insert Param(phone, token, individual-phone)
* insert Param(active, token, Patient-active)
* insert Param(general-practitioner, reference, Patient-general-practitioner)
* insert Param(organization, reference, Patient-organization)
* insert Param(link, reference, Patient-link)
* insert OwnParam(ethnicity, token, patient-ethnicity)
* insert OwnParam(population-category, token, patient-population-category)
* insert OwnParam(division, string, patient-division)
* insert OwnParam(constitution-due, date, patient-constitution-due)
* insert Operation(everything, Patient-everything)
* insert OwnOperation(assess-constitution, assess-constitution)
* insert OwnOperation(chronic-status, chronic-status)

* insert Type(Organization)
* insert Profile(NetworkOrganization)
* insert Param(identifier, token, Organization-identifier)
* insert Param(name, string, Organization-name)
* insert Param(type, token, Organization-type)
* insert Param(partof, reference, Organization-partof)
* insert Param(active, token, Organization-active)
* insert OwnParam(network-level, token, organization-network-level)
* insert Param(endpoint, reference, Organization-endpoint)

* insert Type(Observation)
* insert Profile(XinglinObservation)
* insert Profile(BloodPressure)
* insert Profile(Glucose)
* insert Profile(HbA1c)
* insert Profile(Lipid)
* insert Profile(BMI)
* insert Profile(Waist)
* insert Profile(HeartRate)
* insert Profile(CriticalSign)
* insert Profile(BPGrade)
* insert Profile(CardiovascularRiskLevel)
* insert Profile(BPControl)
* insert Profile(GlucoseControl)
* insert Profile(ManagementLabel)
* insert Profile(CriticalAlert)
* insert Profile(ElderlySelfCare)
* insert Profile(ElderlyAbility)
* insert Profile(ConstitutionAssessment)
* insert Profile(ConstitutionDetermination)
* insert Profile(TongueFinding)
* insert Profile(PulseFinding)
* insert Profile(TcmInspection)
* insert Profile(TcmListening)
* insert Profile(TcmInquiry)
* insert Profile(TcmPalpation)
* insert OwnOperation(confirm-label, confirm-label)
* insert Param(patient, reference, clinical-patient)
* insert Param(code, token, clinical-code)
* insert Param(date, date, clinical-date)
* insert Param(category, token, Observation-category)
* insert Param(status, token, Observation-status)
* insert Param(identifier, token, clinical-identifier)
* insert Param(value-quantity, quantity, Observation-value-quantity)
* insert Param(value-concept, token, Observation-value-concept)
* insert Param(derived-from, reference, Observation-derived-from)
* insert Param(performer, reference, Observation-performer)
* insert Param(encounter, reference, clinical-encounter)
* insert Param(based-on, reference, Observation-based-on)
* insert Param(device, reference, Observation-device)
* insert Param(focus, reference, Observation-focus)
* insert Param(has-member, reference, Observation-has-member)
* insert Param(method, token, Observation-method)
* insert OwnParam(systolic, quantity, systolic)
* insert OwnParam(diastolic, quantity, diastolic)
* insert OwnParam(interpretation, token, interpretation)
* insert OwnParam(score-balanced, quantity, score-balanced)
* insert OwnParam(score-qi-deficiency, quantity, score-qi-deficiency)
* insert OwnParam(score-yang-deficiency, quantity, score-yang-deficiency)
* insert OwnParam(score-yin-deficiency, quantity, score-yin-deficiency)
* insert OwnParam(score-phlegm-dampness, quantity, score-phlegm-dampness)
* insert OwnParam(score-damp-heat, quantity, score-damp-heat)
* insert OwnParam(score-blood-stasis, quantity, score-blood-stasis)
* insert OwnParam(score-qi-stagnation, quantity, score-qi-stagnation)
* insert OwnParam(score-inherited-special, quantity, score-inherited-special)

* insert Type(CarePlan)
* insert Profile(XinglinCarePlan)
* insert Profile(ChronicFollowUpPlan)
* insert Profile(TcmConditioningPlan)
* insert Profile(FamilyDoctorPackage)
* insert Profile(ElderlyCarePlan)
* insert Profile(MaternalChildTcmPlan)
* insert Param(patient, reference, clinical-patient)
* insert Param(category, token, CarePlan-category)
* insert Param(status, token, CarePlan-status)
* insert Param(date, date, clinical-date)
* insert Param(identifier, token, clinical-identifier)
* insert Param(care-team, reference, CarePlan-care-team)
* insert Param(performer, reference, CarePlan-performer)
* insert Param(goal, reference, CarePlan-goal)
* insert Param(activity-reference, reference, CarePlan-activity-reference)
* insert Param(condition, reference, CarePlan-condition)
* insert Param(based-on, reference, CarePlan-based-on)
* insert Param(encounter, reference, CarePlan-encounter)
* insert OwnParam(supporting-info, reference, careplan-supporting-info)
* insert OwnParam(next-due, date, careplan-next-due)

* insert Type(ServiceRequest)
* insert Profile(XinglinServiceRequest)
* insert Profile(ReferralUp)
* insert Profile(ReferralDown)
* insert Profile(RemoteConsultation)
* insert Profile(RemoteEcg)
* insert Profile(LabOrder)
* insert Profile(HomeBedRequest)
* insert Profile(TcmServiceRequest)
* insert Param(patient, reference, clinical-patient)
* insert Param(category, token, ServiceRequest-category)
* insert Param(code, token, clinical-code)
* insert Param(status, token, ServiceRequest-status)
* insert Param(intent, token, ServiceRequest-intent)
* insert Param(priority, token, ServiceRequest-priority)
* insert Param(requester, reference, ServiceRequest-requester)
* insert Param(performer, reference, ServiceRequest-performer)
* insert Param(authored, date, ServiceRequest-authored)
* insert Param(identifier, token, clinical-identifier)
* insert Param(based-on, reference, ServiceRequest-based-on)
* insert Param(encounter, reference, clinical-encounter)

* insert Type(Practitioner)
* insert Profile(HealthPractitioner)
* insert Param(identifier, token, Practitioner-identifier)
* insert Param(name, string, Practitioner-name)
* insert Param(phone, token, individual-phone)
* insert Param(active, token, Practitioner-active)

* insert Type(PractitionerRole)
* insert Profile(HealthPractitionerRole)
* insert Param(identifier, token, PractitionerRole-identifier)
* insert Param(practitioner, reference, PractitionerRole-practitioner)
* insert Param(organization, reference, PractitionerRole-organization)
* insert Param(role, token, PractitionerRole-role)
* insert Param(specialty, token, PractitionerRole-specialty)
* insert Param(service, reference, PractitionerRole-service)
* insert Param(location, reference, PractitionerRole-location)
* insert Param(active, token, PractitionerRole-active)

* insert Type(RelatedPerson)
* insert Param(patient, reference, RelatedPerson-patient)
* insert Param(identifier, token, RelatedPerson-identifier)
* insert Param(name, string, RelatedPerson-name)
* insert Param(relationship, token, RelatedPerson-relationship)
* insert Param(active, token, RelatedPerson-active)

* insert Type(Location)
* insert Profile(ServiceLocation)
* insert Param(identifier, token, Location-identifier)
* insert Param(name, string, Location-name)
* insert Param(type, token, Location-type)
* insert Param(status, token, Location-status)
* insert Param(organization, reference, Location-organization)
* insert Param(partof, reference, Location-partof)

* insert Type(HealthcareService)
* insert Profile(NetworkService)
* insert Param(identifier, token, HealthcareService-identifier)
* insert Param(name, string, HealthcareService-name)
* insert Param(organization, reference, HealthcareService-organization)
* insert Param(service-category, token, HealthcareService-service-category)
* insert Param(service-type, token, HealthcareService-service-type)
* insert Param(active, token, HealthcareService-active)
* insert Param(location, reference, HealthcareService-location)
* insert Param(coverage-area, reference, HealthcareService-coverage-area)

* insert Type(OrganizationAffiliation)
* insert Profile(NetworkAffiliation)
* insert Param(identifier, token, OrganizationAffiliation-identifier)
* insert Param(primary-organization, reference, OrganizationAffiliation-primary-organization)
* insert Param(participating-organization, reference, OrganizationAffiliation-participating-organization)
* insert Param(role, token, OrganizationAffiliation-role)
* insert Param(date, date, OrganizationAffiliation-date)
* insert Param(active, token, OrganizationAffiliation-active)
* insert Param(network, reference, OrganizationAffiliation-network)
* insert Param(service, reference, OrganizationAffiliation-service)

* insert Type(Endpoint)
* insert Param(identifier, token, Endpoint-identifier)
* insert Param(name, string, Endpoint-name)
* insert Param(organization, reference, Endpoint-organization)
* insert Param(connection-type, token, Endpoint-connection-type)
* insert Param(status, token, Endpoint-status)

* insert Type(Encounter)
* insert Profile(FollowUpEncounter)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(status, token, Encounter-status)
* insert Param(class, token, Encounter-class)
* insert Param(type, token, clinical-type)
* insert Param(date, date, clinical-date)
* insert Param(service-provider, reference, Encounter-service-provider)
* insert Param(participant, reference, Encounter-participant)
* insert Param(reason-reference, reference, Encounter-reason-reference)
* insert Param(diagnosis, reference, Encounter-diagnosis)
* insert Param(based-on, reference, Encounter-based-on)
* insert Param(part-of, reference, Encounter-part-of)
* insert OwnParam(follow-up-outcome, token, encounter-follow-up-outcome)

* insert Type(Condition)
* insert Profile(ChronicCondition)
* insert Profile(TcmPatternCondition)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(category, token, Condition-category)
* insert Param(clinical-status, token, Condition-clinical-status)
* insert Param(verification-status, token, Condition-verification-status)
* insert Param(onset-date, date, Condition-onset-date)
* insert Param(recorded-date, date, Condition-recorded-date)
* insert Param(encounter, reference, Condition-encounter)

* insert Type(AllergyIntolerance)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(clinical-status, token, AllergyIntolerance-clinical-status)
* insert Param(date, date, clinical-date)

* insert Type(Procedure)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(category, token, Procedure-category)
* insert Param(status, token, Procedure-status)
* insert Param(date, date, clinical-date)
* insert Param(performer, reference, Procedure-performer)
* insert Param(encounter, reference, clinical-encounter)
* insert Param(based-on, reference, Procedure-based-on)

* insert Type(Goal)
* insert Profile(ChronicGoal)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(lifecycle-status, token, Goal-lifecycle-status)
* insert Param(category, token, Goal-category)
* insert Param(target-date, date, Goal-target-date)

* insert Type(CareTeam)
* insert Profile(FamilyDoctorTeam)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(status, token, CareTeam-status)
* insert Param(category, token, CareTeam-category)
* insert Param(date, date, clinical-date)
* insert Param(participant, reference, CareTeam-participant)
* insert OwnParam(managing-organization, reference, careteam-managing-organization)

* insert Type(Task)
* insert Profile(RequestTask)
* insert Profile(AlertTask)
* insert Param(patient, reference, Task-patient)
* insert Param(focus, reference, Task-focus)
* insert Param(owner, reference, Task-owner)
* insert Param(status, token, Task-status)
* insert Param(business-status, token, Task-business-status)
* insert Param(code, token, Task-code)
* insert Param(identifier, token, Task-identifier)
* insert Param(requester, reference, Task-requester)
* insert Param(based-on, reference, Task-based-on)
* insert Param(authored-on, date, Task-authored-on)
* insert Param(priority, token, Task-priority)

* insert Type(PlanDefinition)
* insert Param(url, uri, PlanDefinition-url)
* insert Param(version, token, PlanDefinition-version)
* insert Param(name, string, PlanDefinition-name)
* insert Param(status, token, PlanDefinition-status)
* insert Param(identifier, token, PlanDefinition-identifier)
* insert Param(title, string, PlanDefinition-title)
* insert Param(date, date, PlanDefinition-date)
* insert Param(type, token, PlanDefinition-type)

* insert Type(MedicationRequest)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(medication, reference, medications-medication)
* insert Param(status, token, medications-status)
* insert Param(intent, token, MedicationRequest-intent)
* insert Param(authoredon, date, MedicationRequest-authoredon)
* insert Param(requester, reference, MedicationRequest-requester)
* insert Param(encounter, reference, medications-encounter)

* insert Type(Questionnaire)
* insert Param(url, uri, Questionnaire-url)
* insert Param(version, token, Questionnaire-version)
* insert Param(name, string, Questionnaire-name)
* insert Param(status, token, Questionnaire-status)
* insert Param(identifier, token, Questionnaire-identifier)
* insert Param(title, string, Questionnaire-title)
* insert Param(date, date, Questionnaire-date)
* insert Param(subject-type, token, Questionnaire-subject-type)
* insert OwnOperation(populate, populate)

* insert Type(QuestionnaireResponse)
* insert Profile(ConstitutionResponse)
* insert Param(patient, reference, QuestionnaireResponse-patient)
* insert Param(subject, reference, QuestionnaireResponse-subject)
* insert Param(identifier, token, QuestionnaireResponse-identifier)
* insert OwnOperation(extract, extract)
* insert Param(questionnaire, reference, QuestionnaireResponse-questionnaire)
* insert Param(status, token, QuestionnaireResponse-status)
* insert Param(authored, date, QuestionnaireResponse-authored)
* insert Param(author, reference, QuestionnaireResponse-author)
* insert Param(source, reference, QuestionnaireResponse-source)
* insert Param(encounter, reference, QuestionnaireResponse-encounter)
* insert Param(based-on, reference, QuestionnaireResponse-based-on)

* insert Type(DiagnosticReport)
* insert Profile(RecognisedReport)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(category, token, DiagnosticReport-category)
* insert Param(status, token, DiagnosticReport-status)
* insert Param(date, date, clinical-date)
* insert Param(issued, date, DiagnosticReport-issued)
* insert Param(result, reference, DiagnosticReport-result)
* insert Param(performer, reference, DiagnosticReport-performer)
* insert Param(encounter, reference, clinical-encounter)
* insert Param(based-on, reference, DiagnosticReport-based-on)
* insert OwnParam(recognised-until, date, report-recognised-until)

* insert Type(DocumentReference)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(type, token, clinical-type)
* insert Param(category, token, DocumentReference-category)
* insert Param(status, token, DocumentReference-status)
* insert Param(date, date, DocumentReference-date)
* insert Param(author, reference, DocumentReference-author)
* insert Param(encounter, reference, clinical-encounter)
* insert Param(related, reference, DocumentReference-related)
* insert Param(period, date, DocumentReference-period)

* insert Type(Media)
* insert Param(patient, reference, Media-patient)
* insert Param(identifier, token, Media-identifier)
* insert Param(type, token, Media-type)
* insert Param(status, token, Media-status)
* insert Param(created, date, Media-created)
* insert Param(encounter, reference, Media-encounter)
* insert Param(based-on, reference, Media-based-on)

* insert Type(Device)
* insert Param(patient, reference, Device-patient)
* insert Param(identifier, token, Device-identifier)
* insert Param(type, token, Device-type)
* insert Param(status, token, Device-status)
* insert Param(organization, reference, Device-organization)

* insert Type(Appointment)
* insert Param(patient, reference, Appointment-patient)
* insert Param(actor, reference, Appointment-actor)
* insert Param(identifier, token, Appointment-identifier)
* insert Param(status, token, Appointment-status)
* insert Param(date, date, Appointment-date)
* insert Param(service-type, token, Appointment-service-type)
* insert Param(based-on, reference, Appointment-based-on)

* insert Type(Communication)
* insert Param(patient, reference, Communication-patient)
* insert Param(identifier, token, Communication-identifier)
* insert Param(status, token, Communication-status)
* insert Param(category, token, Communication-category)
* insert Param(sent, date, Communication-sent)
* insert Param(sender, reference, Communication-sender)
* insert Param(recipient, reference, Communication-recipient)
* insert Param(based-on, reference, Communication-based-on)
* insert Param(encounter, reference, Communication-encounter)

* insert Type(Coverage)
* insert Param(patient, reference, Coverage-patient)
* insert Param(identifier, token, Coverage-identifier)
* insert Param(status, token, Coverage-status)
* insert Param(type, token, Coverage-type)
* insert Param(payor, reference, Coverage-payor)

* insert Type(Consent)
* insert Profile(SharingConsent)
* insert Param(patient, reference, clinical-patient)
* insert Param(identifier, token, clinical-identifier)
* insert Param(status, token, Consent-status)
* insert Param(scope, token, Consent-scope)
* insert Param(category, token, Consent-category)
* insert Param(date, date, clinical-date)
* insert Param(organization, reference, Consent-organization)
* insert Param(actor, reference, Consent-actor)
* insert Param(data, reference, Consent-data)

* insert Type(Provenance)
* insert Profile(XinglinProvenance)
* insert Param(target, reference, Provenance-target)
* insert Param(patient, reference, Provenance-patient)
* insert Param(entity, reference, Provenance-entity)
* insert Param(agent, reference, Provenance-agent)
* insert Param(agent-type, token, Provenance-agent-type)
* insert Param(recorded, date, Provenance-recorded)

* insert Type(AuditEvent)
* insert Param(patient, reference, AuditEvent-patient)
* insert Param(agent, reference, AuditEvent-agent)
* insert Param(entity, reference, AuditEvent-entity)
* insert Param(date, date, AuditEvent-date)
* insert Param(type, token, AuditEvent-type)
* insert Param(subtype, token, AuditEvent-subtype)
* insert Param(action, token, AuditEvent-action)
* insert Param(outcome, token, AuditEvent-outcome)
* insert Param(source, reference, AuditEvent-source)

* insert Type(Subscription)
* insert Param(criteria, string, Subscription-criteria)
* insert Param(payload, token, Subscription-payload)
* insert Param(status, token, Subscription-status)
* insert Param(type, token, Subscription-type)
* insert Param(url, uri, Subscription-url)
* insert Param(contact, token, Subscription-contact)
* insert OwnOperation(status, subscription-status)

* insert Type(Measure)
* insert Param(url, uri, Measure-url)
* insert Param(version, token, Measure-version)
* insert Param(name, string, Measure-name)
* insert Param(status, token, Measure-status)
* insert Param(identifier, token, Measure-identifier)
* insert Param(title, string, Measure-title)
* insert Param(date, date, Measure-date)

* insert Type(MeasureReport)
* insert Param(patient, reference, MeasureReport-patient)
* insert Param(subject, reference, MeasureReport-subject)
* insert Param(identifier, token, MeasureReport-identifier)
* insert Param(measure, reference, MeasureReport-measure)
* insert Param(status, token, MeasureReport-status)
* insert Param(date, date, MeasureReport-date)
* insert Param(period, date, MeasureReport-period)
* insert Param(reporter, reference, MeasureReport-reporter)

* insert Type(Group)
* insert Param(identifier, token, Group-identifier)
* insert Param(type, token, Group-type)
* insert Param(actual, token, Group-actual)
* insert Param(code, token, Group-code)
* insert Param(member, reference, Group-member)
* insert Param(managing-entity, reference, Group-managing-entity)

* insert Type(CodeSystem)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(identifier, token, conformance-identifier)
* insert Param(title, string, conformance-title)
* insert Param(system, uri, CodeSystem-system)
* insert Param(content-mode, token, CodeSystem-content-mode)
* insert Operation(lookup, CodeSystem-lookup)
* insert Operation(validate-code, CodeSystem-validate-code)

* insert Type(ValueSet)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(identifier, token, conformance-identifier)
* insert Param(title, string, conformance-title)
* insert Param(reference, uri, ValueSet-reference)
* insert Operation(expand, ValueSet-expand)
* insert Operation(validate-code, ValueSet-validate-code)

* insert Type(ConceptMap)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(identifier, token, conformance-identifier)
* insert Param(title, string, conformance-title)
* insert Param(source-system, uri, ConceptMap-source-system)
* insert Param(target-system, uri, ConceptMap-target-system)
* insert Param(source-uri, reference, ConceptMap-source-uri)
* insert Param(target-uri, reference, ConceptMap-target-uri)
* insert Operation(translate, ConceptMap-translate)

* insert Type(NamingSystem)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(value, string, NamingSystem-value)
* insert Param(kind, token, NamingSystem-kind)
* insert Param(type, token, NamingSystem-type)

* insert ReadOnlyType(StructureDefinition)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(title, string, conformance-title)
* insert Param(base, reference, StructureDefinition-base)
* insert Param(type, uri, StructureDefinition-type)
* insert Param(kind, token, StructureDefinition-kind)
* insert Param(derivation, token, StructureDefinition-derivation)

* insert ReadOnlyType(SearchParameter)
* insert Param(base, token, SearchParameter-base)
* insert Param(code, token, SearchParameter-code)
* insert Param(component, reference, SearchParameter-component)
* insert Param(context, token, conformance-context)
* insert Param(context-quantity, quantity, conformance-context-quantity)
* insert Param(context-type, token, conformance-context-type)
* insert Param(date, date, conformance-date)
* insert Param(derived-from, reference, SearchParameter-derived-from)
* insert Param(description, string, conformance-description)
* insert Param(jurisdiction, token, conformance-jurisdiction)
* insert Param(name, string, conformance-name)
* insert Param(publisher, string, conformance-publisher)
* insert Param(status, token, conformance-status)
* insert Param(target, token, SearchParameter-target)
* insert Param(type, token, SearchParameter-type)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)

* insert ReadOnlyType(OperationDefinition)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(code, token, OperationDefinition-code)
* insert Param(kind, token, OperationDefinition-kind)
* insert Param(system, token, OperationDefinition-system)
* insert Param(type, token, OperationDefinition-type)
* insert Param(instance, token, OperationDefinition-instance)

* insert ReadOnlyType(CapabilityStatement)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(title, string, conformance-title)
* insert Param(mode, token, CapabilityStatement-mode)
* insert Param(resource, token, CapabilityStatement-resource)
* insert Param(fhirversion, token, CapabilityStatement-fhirversion)

* insert Type(List)
* insert Param(patient, reference, clinical-patient)
* insert Param(subject, reference, List-subject)
* insert Param(identifier, token, clinical-identifier)
* insert Param(code, token, clinical-code)
* insert Param(status, token, List-status)
* insert Param(date, date, clinical-date)
* insert Param(item, reference, List-item)

* insert Type(Basic)
* insert Param(author, reference, Basic-author)
* insert Param(code, token, Basic-code)
* insert Param(created, date, Basic-created)
* insert Param(identifier, token, Basic-identifier)
* insert Param(patient, reference, Basic-patient)
* insert Param(subject, reference, Basic-subject)

* insert Type(Binary)

* insert Type(Library)
* insert Param(url, uri, Library-url)
* insert Param(version, token, Library-version)
* insert Param(name, string, Library-name)
* insert Param(status, token, Library-status)
* insert Param(identifier, token, Library-identifier)
* insert Param(title, string, Library-title)
* insert Param(type, token, Library-type)
* insert Param(content-type, token, Library-content-type)

* insert Type(ImplementationGuide)
* insert Param(url, uri, conformance-url)
* insert Param(version, token, conformance-version)
* insert Param(name, string, conformance-name)
* insert Param(status, token, conformance-status)
* insert Param(title, string, conformance-title)
* insert Param(date, date, conformance-date)
