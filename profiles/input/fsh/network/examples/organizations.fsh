Instance: organization-county-lead
InstanceOf: Organization
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level"
* extension.valueCode = #county
* identifier[0].system = $Uscc
* identifier[0].value = "12990101XNGL00001E"
* identifier[1].system = $Licence
* identifier[1].value = "XL-0001"
* active = true
* type[0].coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/ws218-type"
* type[0].coding.code = #A210
* type[0].coding.display = "中医医院"
* type[1].coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/network-role"
* type[1].coding.code = #county-lead
* type[1].coding.display = "县级牵头医院"
* name = "示例县中医医院"
* alias = "Example County TCM Hospital"
* telecom.system = #phone
* telecom.value = "0990-0000001"
* address.text = "示例省示例市示例县杏林路1号"

Instance: organization-department
InstanceOf: Organization
Usage: #example
* name = "示例县中医医院检验科"
* partOf = Reference(Organization/organization-county-lead)

Instance: bad-organization-uscc-format
InstanceOf: Organization
Usage: #example
* identifier.system = $Uscc
* identifier.value = "12990101XNGI00001E"
* name = "示例卫生院"

Instance: bad-organization-uscc-check-character
InstanceOf: Organization
Usage: #example
* identifier.system = $Uscc
* identifier.value = "12990101XNGL00001A"
* name = "示例卫生院"

Instance: bad-organization-no-name
InstanceOf: Organization
Usage: #example
* identifier.system = $Uscc
* identifier.value = "12990101XNGL00002H"

Instance: bad-organization-unknown-level
InstanceOf: Organization
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level"
* extension.valueCode = #nation
* identifier.system = $Licence
* identifier.value = "PDY990101008"
* name = "示例国家医院"

Instance: bad-organization-unknown-role
InstanceOf: Organization
Usage: #example
* identifier.system = $Uscc
* identifier.value = "12990101XNGL00002H"
* type.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/network-role"
* type.coding.code = #flagship-store
* name = "示例卫生院"

Instance: bad-organization-unidentified
InstanceOf: Organization
Usage: #example
* type.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/ws218-type"
* type.coding.code = #C220
* name = "示例乡卫生院"

Instance: organization-township
InstanceOf: Organization
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level"
* extension.valueCode = #township
* identifier.system = $Uscc
* identifier.value = "12990101XNGL00003L"
* active = true
* type[0] = Ws218Type#C220 "乡卫生院"
* type[1] = NetworkRoleCodes#township-centre "乡镇卫生院"
* name = "示例县杏林镇卫生院"
* partOf = Reference(Organization/organization-county-lead)

Instance: organization-village
InstanceOf: Organization
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level"
* extension.valueCode = #village
* identifier.system = $Uscc
* identifier.value = "12990101XNGL00004P"
* active = true
* type[0] = Ws218Type#D600 "村卫生室"
* type[1] = NetworkRoleCodes#village-clinic "村卫生室"
* name = "示例县杏林镇示例村卫生室"
* partOf = Reference(Organization/organization-township)

Instance: organization-elderly-home
InstanceOf: Organization
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/network-level"
* extension.valueCode = #township
* identifier.system = $Uscc
* identifier.value = "52990101XNGL00006R"
* active = true
* type = NetworkRoleCodes#elderly-care "养老机构"
* name = "示例县杏林镇养老院"
