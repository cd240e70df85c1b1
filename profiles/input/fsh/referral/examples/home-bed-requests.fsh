Instance: home-bed-request-full
InstanceOf: ServiceRequest
Usage: #example
* identifier[0].type = $IdentifierType#PLAC "Placer Identifier"
* identifier[0].system = $OrderNumber
* identifier[0].value = "HB-0001"
* identifier[1].type = $IdentifierType#FILL "Filler Identifier"
* identifier[1].system = "https://platform.example.org/received"
* identifier[1].value = "RCV-0005"
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#home-bed "家庭病床"
* priority = #routine
* code.text = "建立家庭病床"
* subject = Reference(Patient/resident-full)
* occurrencePeriod.start = "2026-11-10"
* occurrencePeriod.end = "2027-01-10"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(PractitionerRole/practitioner-role-minimal)
* performer = Reference(HealthcareService/network-service-home-bed)
* reasonCode = $ICD10#I69.4
* reasonCode.text = "脑卒中后遗症，行动不便"
* locationReference = Reference(Location/location-area)

Instance: home-bed-request-minimal
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#home-bed
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)
* performer = Reference(Organization/organization-township)

Instance: bad-home-bed-request-no-period
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#home-bed
* subject = Reference(Patient/resident-full)
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)
* performer = Reference(Organization/organization-township)
* reasonCode.text = "行动不便"

Instance: bad-home-bed-request-no-performer
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#home-bed
* subject = Reference(Patient/resident-full)
* occurrencePeriod.start = "2026-11-10"
* authoredOn = "2026-11-05T09:00:00+08:00"
* requester = Reference(Organization/organization-village)
* reasonCode.text = "行动不便"

Instance: bad-home-bed-request-no-requester
InstanceOf: ServiceRequest
Usage: #example
* status = #active
* intent = #order
* category = ServiceRequestCategoryCodes#home-bed
* subject = Reference(Patient/resident-full)
* occurrencePeriod.start = "2026-11-10"
* authoredOn = "2026-11-05T09:00:00+08:00"
* performer = Reference(Organization/organization-township)
* reasonCode.text = "行动不便"
