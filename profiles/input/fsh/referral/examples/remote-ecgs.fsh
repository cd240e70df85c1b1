Instance: remote-ecg-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "ECG-0001"
* identifier[1].type = $IdentifierType#FILL "Filler Identifier"
* identifier[1].system = "https://platform.example.org/received"
* identifier[1].value = "RCV-0003"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg "远程心电"
* priority = #urgent
* code = $LOINC#11524-6 "EKG study"
* code.text = "静息12导联心电图"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-minimal)
* performer = Reference(HealthcareService/network-service-full)
* reasonCode = $ICD10#R00.2
* reasonCode.text = "心悸待查"
* note.text = "患者有高血压史。"

Instance: remote-ecg-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg
* code = $LOINC#11524-6
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)
* performer = Reference(Organization/organization-county-lead)

Instance: bad-remote-ecg-no-code
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "心悸待查"

Instance: bad-remote-ecg-local-code
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg
* code.text = "心电图"
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)
* reasonCode.text = "心悸待查"

Instance: bad-remote-ecg-no-reason
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg
* code = $LOINC#11524-6
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* performer = Reference(Organization/organization-county-lead)

Instance: bad-remote-ecg-no-performer
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#remote-ecg
* code = $LOINC#11524-6
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-full)
* reasonCode.text = "心悸待查"
