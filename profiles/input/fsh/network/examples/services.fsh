Instance: network-service-full
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0001"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#remote-ecg "远程心电诊断"
* type.text = "静息12导联心电图"
* location = Reference(Location/location-full)
* name = "示例县远程心电诊断中心"
* telecom.system = #phone
* telecom.value = "0990-0000002"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-minimal
InstanceOf: HealthcareService
Usage: #example
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#remote-consult
* name = "示例县远程会诊中心"

Instance: network-service-home-bed
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0002"
* active = true
* providedBy = Reference(Organization/organization-township)
* category = NetworkServiceCategoryCodes#home-bed "家庭病床"
* name = "杏林镇家庭病床服务"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: bad-network-service-no-provider
InstanceOf: HealthcareService
Usage: #example
* category = NetworkServiceCategoryCodes#lab
* name = "区域检验中心"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: bad-network-service-no-name
InstanceOf: HealthcareService
Usage: #example
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#lab
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: bad-network-service-no-area
InstanceOf: HealthcareService
Usage: #example
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#tcm-technique
* name = "中医适宜技术推广中心"
* availableTime.allDay = true

Instance: bad-network-service-no-hours
InstanceOf: HealthcareService
Usage: #example
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#tcm-technique
* name = "中医适宜技术推广中心"
* coverageArea = Reference(Location/location-area)
