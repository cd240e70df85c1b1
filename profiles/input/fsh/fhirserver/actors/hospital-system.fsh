Instance: hospital-system
InstanceOf: CapabilityStatement
Usage: #definition
Title: "医院系统 Hospital system"
Description: "医院一侧的系统（HIS、LIS、心电、公卫、家用设备平台）对本服务器要做到的事：按业务标识符反复推送记录，重发不产生重复，被拒绝时把 OperationOutcome 交给人看。What a system on the hospital's side (HIS, LIS, ECG, public health, home devices) does with this server: it sends records by their business identifiers, again where in doubt, and shows an OperationOutcome to a person when a record is refused."
* insert ActorHead(hospital-system, HospitalSystem)
* title = "医院系统 Hospital system"
* description = "医院一侧的系统对本服务器要做到的事。What a system on the hospital's side does with this server."
* rest.documentation = "记录按 identifier 条件创建或更新（If-None-Exist、PUT ?identifier=），因此重发是安全的；可单条发送，也可用 transaction 一次发送至多1000条。Records are created or updated by identifier (If-None-Exist, PUT ?identifier=), so sending again is safe; singly, or up to 1000 in a transaction."
* rest.interaction[0].code = #transaction

* insert Sends(Patient)
* insert Profile(Resident)
* insert OwnOperation(assess-constitution, assess-constitution)
* insert OwnOperation(chronic-status, chronic-status)
* insert OwnOperation(recognisable, recognisable)
* insert Param(identifier, token, Patient-identifier)

* insert Sends(Organization)
* insert Profile(NetworkOrganization)
* insert Param(identifier, token, Organization-identifier)

* insert Sends(OrganizationAffiliation)
* insert Profile(NetworkAffiliation)
* insert Param(identifier, token, OrganizationAffiliation-identifier)

* insert Sends(HealthcareService)
* insert Profile(NetworkService)
* insert Param(identifier, token, HealthcareService-identifier)

* insert Sends(Location)
* insert Profile(ServiceLocation)
* insert Param(identifier, token, Location-identifier)

* insert Sends(Practitioner)
* insert Profile(HealthPractitioner)
* insert Param(identifier, token, Practitioner-identifier)

* insert Sends(PractitionerRole)
* insert Profile(HealthPractitionerRole)
* insert Param(identifier, token, PractitionerRole-identifier)

* insert Sends(Observation)
* insert Profile(XinglinObservation)
* insert Profile(BloodPressure)
* insert Profile(Glucose)
* insert Profile(HbA1c)
* insert Profile(LonePressure)
* insert Profile(Lipid)
* insert Profile(BMI)
* insert Profile(Waist)
* insert Profile(HeartRate)
* insert Profile(CriticalSign)
* insert Profile(ElderlySelfCare)
* insert Profile(ElderlyAbility)
* insert Profile(TongueFinding)
* insert Profile(PulseFinding)
* insert Profile(TcmInspection)
* insert Profile(TcmListening)
* insert Profile(TcmInquiry)
* insert Profile(TcmPalpation)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(Condition)
* insert Profile(ChronicCondition)
* insert Profile(TcmPatternCondition)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(Encounter)
* insert Profile(FollowUpEncounter)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(ServiceRequest)
* insert Profile(XinglinServiceRequest)
* insert Profile(ReferralUp)
* insert Profile(ReferralDown)
* insert Profile(RemoteConsultation)
* insert Profile(RemoteEcg)
* insert Profile(LabOrder)
* insert Profile(HomeBedRequest)
* insert Profile(TcmServiceRequest)
* insert Profile(MdtRequest)
* insert Profile(ImagingOrder)
* insert Profile(DecoctionRequest)
* insert Profile(RehabilitationRequest)
* insert Profile(HospiceRequest)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(Task)
* insert Profile(RequestTask)
* insert Profile(InspectionFinding)
* insert Param(identifier, token, Task-identifier)
* insert Param(owner, reference, Task-owner)
* insert Param(status, token, Task-status)

* insert Sends(DiagnosticReport)
* insert Profile(RecognisedReport)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(QuestionnaireResponse)
* insert Profile(ConstitutionResponse)
* insert OwnOperation(extract, extract)
* insert Param(identifier, token, QuestionnaireResponse-identifier)

* insert Sends(Consent)
* insert Profile(SharingConsent)
* insert Param(identifier, token, clinical-identifier)

* insert Sends(Provenance)
* insert Profile(XinglinProvenance)
