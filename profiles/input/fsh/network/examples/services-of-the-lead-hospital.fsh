Instance: network-service-laboratory
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0003"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#lab "检验"
* name = "示例县区域检验中心"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-tcm-technique
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0004"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#tcm-technique "中医适宜技术"
* name = "示例县中医适宜技术中心"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true
