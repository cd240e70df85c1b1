Instance: location-full
InstanceOf: Location
Usage: #example
* identifier.system = "https://his.example.org/rooms"
* identifier.value = "ECG-1"
* status = #active
* name = "心电诊断室"
* mode = #instance
* telecom.system = #phone
* telecom.value = "0990-0000002"
* address.text = "示例省示例市示例县杏林路1号"
* address.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/administrative-division"
* address.extension.valueString = "990101001001"
* position.longitude = 104.5
* position.latitude = 30.5
* managingOrganization = Reference(Organization/organization-county-lead)

Instance: location-minimal
InstanceOf: Location
Usage: #example
* name = "村卫生室诊室"

Instance: location-area
InstanceOf: Location
Usage: #example
* status = #active
* name = "示例县杏林镇"
* mode = #instance
* address.text = "示例省示例市示例县杏林镇"
* address.extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/administrative-division"
* address.extension.valueString = "990101100000"
* managingOrganization = Reference(Organization/organization-township)

Instance: bad-location-no-name
InstanceOf: Location
Usage: #example
* status = #active
* managingOrganization = Reference(Organization/organization-township)

Instance: bad-location-swapped-position
InstanceOf: Location
Usage: #example
* name = "心电诊断室"
* position.longitude = 30.5
* position.latitude = 104.5
* managingOrganization = Reference(Organization/organization-county-lead)

Instance: bad-location-of-nobody
InstanceOf: Location
Usage: #example
* name = "心电诊断室"
