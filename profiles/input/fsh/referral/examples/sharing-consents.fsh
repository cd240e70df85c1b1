Instance: sharing-consent-full
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* performer = Reference(Patient/resident-full)
* organization = Reference(Organization/organization-township)
* sourceReference = Reference(DocumentReference/document-signed-consent)
* policyRule.text = "县域健康档案共享管理办法"
* verification.verified = true
* verification.verificationDate = "2026-10-01T09:05:00+08:00"
* provision.type = #permit
* provision.period.start = "2026-10-01"
* provision.period.end = "2027-09-30"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)
* provision.purpose = http://terminology.hl7.org/CodeSystem/v3-ActReason#TREAT "treatment"

Instance: sharing-consent-minimal
InstanceOf: Consent
Usage: #example
* status = #draft
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #deny

Instance: document-signed-consent
InstanceOf: DocumentReference
Usage: #example
* status = #current
* type.text = "知情同意书扫描件"
* subject = Reference(Patient/resident-full)
* date = "2026-10-01T09:05:00+08:00"
* author = Reference(Organization/organization-township)
* content.attachment.contentType = #application/pdf
* content.attachment.title = "健康档案共享知情同意书"

Instance: bad-sharing-consent-to-everybody
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.period.start = "2026-10-01"

Instance: bad-sharing-consent-no-period
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)

Instance: bad-sharing-consent-untraceable
InstanceOf: Consent
Usage: #example
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.period.start = "2026-10-01"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)

Instance: bad-sharing-consent-no-resident
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.period.start = "2026-10-01"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)

Instance: bad-sharing-consent-no-organization
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#patient-privacy
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.period.start = "2026-10-01"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)

Instance: bad-sharing-consent-other-scope
InstanceOf: Consent
Usage: #example
* identifier.system = $ConsentNumber
* identifier.value = "CONSENT-0001"
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#research
* category = ConsentCategoryCodes#record-sharing
* patient = Reference(Patient/resident-full)
* dateTime = "2026-10-01T09:00:00+08:00"
* organization = Reference(Organization/organization-township)
* policyRule.text = "县域健康档案共享管理办法"
* provision.type = #permit
* provision.period.start = "2026-10-01"
* provision.actor.role = http://terminology.hl7.org/CodeSystem/v3-ParticipationType#IRCP "information recipient"
* provision.actor.reference = Reference(Organization/organization-county-lead)
