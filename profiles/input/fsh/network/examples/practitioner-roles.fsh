Instance: practitioner-role-full
InstanceOf: PractitionerRole
Usage: #example
* identifier.system = "https://platform.example.org/roles"
* identifier.value = "ROLE-0001"
* active = true
* period.start = "2020-01-01"
* practitioner = Reference(Practitioner/practitioner-full)
* organization = Reference(Organization/organization-township)
* code = PractitionerRoleCodes#family-doctor "家庭医生"
* specialty.text = "全科"
* location = Reference(Location/location-area)
* healthcareService = Reference(HealthcareService/network-service-home-bed)
* telecom.system = #phone
* telecom.value = "0990-0000003"

Instance: practitioner-role-minimal
InstanceOf: PractitionerRole
Usage: #example
* practitioner = Reference(Practitioner/practitioner-minimal)
* organization = Reference(Organization/organization-village)
* code = PractitionerRoleCodes#village-doctor

Instance: practitioner-role-specialist
InstanceOf: PractitionerRole
Usage: #example
* active = true
* practitioner = Reference(Practitioner/practitioner-specialist)
* organization = Reference(Organization/organization-county-lead)
* code = PractitionerRoleCodes#chronic-specialist "慢病专科医生"

Instance: bad-practitioner-role-of-nobody
InstanceOf: PractitionerRole
Usage: #example
* active = true
* organization = Reference(Organization/organization-township)
* code = PractitionerRoleCodes#nurse

Instance: bad-practitioner-role-nowhere
InstanceOf: PractitionerRole
Usage: #example
* active = true
* practitioner = Reference(Practitioner/practitioner-full)
* code = PractitionerRoleCodes#family-doctor
