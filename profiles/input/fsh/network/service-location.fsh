Profile: ServiceLocation
Parent: Location
Id: ServiceLocation
Title: "服务地点 Service location"
Description: "提供服务的地点，或服务覆盖的地区：有名称；最好写明归哪个机构；有经纬度的须在中国范围内（边界为项目默认值，并非出自标准，只为拦住填反的经纬度）。Where a service is given, or the area it covers: it has a name; the managing organisation is desirable; a position lies in China (the box is a project default, not from a standard, to catch swapped coordinates)."
* insert EnforcedForType(Location)
* obeys location-1
* identifier insert Supported
* status insert Supported
* name 1..1
* name insert Shown
* type insert Supported
* telecom insert Shown
* address insert Shown
* address.extension contains AdministrativeDivision named division 0..1
* address.extension[division] ^short = "12位行政区划代码 12-digit division code"
* position obeys location-2
* position insert Supported
* managingOrganization insert Shown
* partOf insert Supported

Invariant: location-1
Description: "中文：地点应写明归哪个机构，或属于哪个更大的地点；本地点都没有；请补上 managingOrganization 或 partOf | English: a location should name the organisation that manages it, or the larger location it is part of; this one names neither; add managingOrganization or partOf"
Severity: #warning
Expression: "managingOrganization.exists() or partOf.exists()"

Invariant: location-2
Description: "中文：经度须在73至136之间、纬度须在3至54之间（中国范围，项目默认值）；这里不是，多半是经纬度填反了；请核对后更正 | English: the longitude lies between 73 and 136 and the latitude between 3 and 54 (China, project default); here they do not, most likely they are swapped; check and correct them"
Severity: #error
Expression: "longitude >= 73 and longitude <= 136 and latitude >= 3 and latitude <= 54"
