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

Instance: network-service-mdt
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0005"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#mdt "多学科诊疗"
* name = "示例县多学科会诊中心"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-imaging
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0006"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#imaging "影像检查"
* name = "示例县区域影像中心"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-decoction
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0007"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#decoction "中药代煎"
* name = "示例县共享中药房"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-rehabilitation
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0008"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#rehabilitation "康复"
* name = "示例县康复医学科"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true

Instance: network-service-hospice
InstanceOf: HealthcareService
Usage: #example
* identifier.system = "https://platform.example.org/services"
* identifier.value = "SVC-0009"
* active = true
* providedBy = Reference(Organization/organization-county-lead)
* category = NetworkServiceCategoryCodes#hospice "安宁疗护"
* name = "示例县安宁疗护病区"
* coverageArea = Reference(Location/location-area)
* availableTime.allDay = true
