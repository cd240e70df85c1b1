RuleSet: PackageHead(start, end)
* status = #active
* intent = #plan
* category = $CarePlanCategory#family-doctor-package
* subject = Reference(Patient/resident-full)
* period.start = "{start}"
* period.end = "{end}"

RuleSet: PackageTeam
* careTeam = Reference(CareTeam/family-doctor-team-full)

RuleSet: PackageService(text)
* activity[+].detail.status = #scheduled
* activity[=].detail.description = "{text}"
* activity[=].detail.performer = Reference(CareTeam/family-doctor-team-full)

Instance: family-doctor-package-full
InstanceOf: CarePlan
Usage: #example
* identifier.system = "https://platform.example.org/packages"
* identifier.value = "QY-0001"
* insert PackageHead(2026-01-01, 2026-12-31)
* insert PackageTeam
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/contract"
* extension[0].extension[0].url = "channel"
* extension[0].extension[0].valueCode = #counter
* extension[0].extension[1].url = "signed-by"
* extension[0].extension[1].valueReference = Reference(Patient/resident-full)
* extension[0].extension[2].url = "consent"
* extension[0].extension[2].valueReference = Reference(Consent/contract-consent-full)
* instantiatesCanonical[0] = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-elderly|1.0.0"
* instantiatesCanonical[1] = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-hypertension|1.0.0"
* title = "老年人服务包、高血压患者服务包"
* created = "2025-12-20"
* author = Reference(Organization/organization-county-lead)
* contributor = Reference(Organization/organization-department)
* activity[+].reference = Reference(ServiceRequest/service-request-full)
* activity[+].detail.status = #scheduled
* activity[=].detail.description = "面对面随访"
* activity[=].detail.scheduledString = "每月一次"
* activity[=].detail.performer = Reference(CareTeam/family-doctor-team-full)
* insert PackageService(每年一次中医体质辨识和保健指导)

Instance: family-doctor-package-minimal
InstanceOf: CarePlan
Usage: #example
* insert PackageHead(2027-01-01, 2027-12-31)
* insert PackageTeam
* instantiatesCanonical = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-general|1.0.0"

// A draft of two years, which somebody may sign for: how long is the packages' to say.
Instance: family-doctor-package-draft
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #plan
* category = $CarePlanCategory#family-doctor-package
* subject = Reference(Patient/resident-full)
* period.start = "2028-01-01"
* period.end = "2029-12-31"
* insert PackageTeam
* instantiatesCanonical = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-key-group|1.0.0"

Instance: bad-family-doctor-package-no-reason
InstanceOf: CarePlan
Usage: #example
* status = #revoked
* intent = #plan
* category = $CarePlanCategory#family-doctor-package
* subject = Reference(Patient/resident-full)
* period.start = "2026-01-01"
* period.end = "2026-12-31"
* insert PackageTeam
* instantiatesCanonical = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-general|1.0.0"

Instance: bad-family-doctor-package-unknown-channel
InstanceOf: CarePlan
Usage: #example
* insert PackageHead(2026-01-01, 2026-12-31)
* insert PackageTeam
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/contract"
* extension[0].extension[0].url = "channel"
* extension[0].extension[0].valueCode = #telephone
* instantiatesCanonical = "https://xinglin-fhir.github.io/ig/PlanDefinition/package-general|1.0.0"

Instance: bad-family-doctor-package-no-team
InstanceOf: CarePlan
Usage: #example
* insert PackageHead(2026-01-01, 2026-12-31)
* insert PackageService(每年至少一次健康随访)

Instance: bad-family-doctor-package-no-end
InstanceOf: CarePlan
Usage: #example
* status = #active
* intent = #plan
* category = $CarePlanCategory#family-doctor-package
* subject = Reference(Patient/resident-full)
* period.start = "2026-01-01"
* insert PackageTeam
* insert PackageService(每年至少一次健康随访)

Instance: bad-family-doctor-package-no-services
InstanceOf: CarePlan
Usage: #example
* insert PackageHead(2026-01-01, 2026-12-31)
* insert PackageTeam
