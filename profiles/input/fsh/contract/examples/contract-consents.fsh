Instance: contract-consent-full
InstanceOf: Consent
Usage: #example
* status = #active
* scope = http://terminology.hl7.org/CodeSystem/consentscope#treatment
* category = ConsentCategoryCodes#family-doctor-contract
* patient = Reference(Patient/resident-full)
* dateTime = "2025-12-20"
* organization = Reference(Organization/organization-township)
* policyRule.text = "家庭医生签约 Family doctor contract"
* provision.period.start = "2026-01-01"
* provision.period.end = "2026-12-31"
