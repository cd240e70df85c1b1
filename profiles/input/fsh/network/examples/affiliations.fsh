Instance: affiliation-full
InstanceOf: OrganizationAffiliation
Usage: #example
* identifier.system = "https://platform.example.org/affiliations"
* identifier.value = "AFF-0001"
* active = true
* period.start = "2025-01-01"
* period.end = "2027-12-31"
* organization = Reference(Organization/organization-township)
* participatingOrganization = Reference(Organization/organization-elderly-home)
* code = AffiliationKindCodes#elderly-care-agreement "医养结合协议"
* healthcareService = Reference(HealthcareService/network-service-home-bed)
* telecom.system = #phone
* telecom.value = "0990-0000003"

Instance: affiliation-minimal
InstanceOf: OrganizationAffiliation
Usage: #example
* period.start = "2024-01-01"
* organization = Reference(Organization/organization-county-lead)
* participatingOrganization = Reference(Organization/organization-township)
* code = AffiliationKindCodes#medical-consortium

Instance: bad-affiliation-with-itself
InstanceOf: OrganizationAffiliation
Usage: #example
* period.start = "2024-01-01"
* organization = Reference(Organization/organization-county-lead)
* participatingOrganization = Reference(Organization/organization-county-lead)
* code = AffiliationKindCodes#technical-guidance

Instance: bad-affiliation-ended-without-end
InstanceOf: OrganizationAffiliation
Usage: #example
* active = false
* period.start = "2024-01-01"
* organization = Reference(Organization/organization-county-lead)
* participatingOrganization = Reference(Organization/organization-township)
* code = AffiliationKindCodes#technical-guidance

Instance: bad-affiliation-no-partner
InstanceOf: OrganizationAffiliation
Usage: #example
* period.start = "2024-01-01"
* organization = Reference(Organization/organization-county-lead)
* code = AffiliationKindCodes#medical-consortium

Instance: bad-affiliation-no-period
InstanceOf: OrganizationAffiliation
Usage: #example
* organization = Reference(Organization/organization-county-lead)
* participatingOrganization = Reference(Organization/organization-township)
* code = AffiliationKindCodes#medical-consortium
