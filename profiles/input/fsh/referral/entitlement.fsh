Extension: Entitlement
Id: entitlement
Title: "绿色通道依据 Entitlement to the green channel"
Description: "一个急的申请凭什么走绿色通道：居民是否已签约、是否由下级机构按规定转来。由平台写入，发送方写的不算；何时申请、接收、到诊看任务的 milestone。On what an urgent request goes by the green channel: whether the resident has a contract in force, and whether a lower level referred him as it should. The platform writes it, what a sender writes does not count; when it was submitted, accepted and the resident arrived is said by the milestones of its task."
Context: ServiceRequest
* extension contains contracted 1..1 and properlyReferred 1..1
* extension[contracted].value[x] only boolean
* extension[contracted].valueBoolean 1..1
* extension[contracted] ^short = "有生效的家庭医生签约 A family doctor contract is in force"
* extension[properlyReferred].value[x] only boolean
* extension[properlyReferred].valueBoolean 1..1
* extension[properlyReferred] ^short = "由下级机构转来 Referred by a lower level"
