Profile: NetworkOrganization
Parent: Organization
Id: NetworkOrganization
Title: "网络机构 Network organization"
Description: "县域服务网络中的机构或其科室：有名称；独立机构最好有统一社会信用代码或登记号；type 可给出 WS 218 类别和网络角色。An institution of the county's network, or a department of one: it has a name; an institution should have a USCC or a licence; type may carry the WS 218 class and the role in the network."
* insert EnforcedForType(Organization)
* obeys organization-3
* extension contains NetworkLevel named networkLevel 0..1 and Licence named licence 0..* and InsuranceDesignation named insuranceDesignation 0..* and Capacity named capacity 0..*
* extension[networkLevel] insert Shown
* extension[licence] insert Shown
* extension[insuranceDesignation] insert Supported
* extension[capacity] insert Supported
* active insert Supported
* name 1..1
* name insert Shown
* insert SlicedBySystem
* identifier contains uscc 0..1 and licence 0..*
* identifier[uscc] insert Supported
* identifier[uscc] ^short = "统一社会信用代码 Unified social credit code"
* insert IdentifierSlice(uscc, https://xinglin-fhir.github.io/ig/sid/uscc)
* identifier[uscc].value obeys organization-1 and organization-2
* identifier[licence] insert Supported
* identifier[licence] ^short = "医疗机构登记号 Registration number"
* insert IdentifierSlice(licence, urn:oid:2.16.156.10011.1.5)
* type insert Shown
* type.coding ^slicing.discriminator.type = #value
* type.coding ^slicing.discriminator.path = "system"
* type.coding ^slicing.rules = #open
* type.coding ^slicing.description = "按编码系统切片；其他系统的编码照收。Sliced by code system; codes of other systems remain legal."
* type.coding contains ws218 0..1 and networkRole 0..1
* type.coding[ws218] ^short = "WS 218 机构类别 WS 218 class"
* type.coding[ws218].system 1..1
* type.coding[ws218].system = "https://xinglin-fhir.github.io/ig/CodeSystem/ws218-type" (exactly)
* type.coding[networkRole] ^short = "网络角色 Role in the network"
* type.coding[networkRole].system 1..1
* type.coding[networkRole].system = "https://xinglin-fhir.github.io/ig/CodeSystem/network-role" (exactly)
* type.coding[networkRole] from NetworkRole (required)
* telecom insert Shown
* address insert Shown
* partOf insert Shown
* partOf ^short = "行政上级；协作关系写在 NetworkAffiliation The administrative superior; co-operation stands in NetworkAffiliation"
