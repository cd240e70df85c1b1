Profile: NetworkAffiliation
Parent: OrganizationAffiliation
Id: NetworkAffiliation
Title: "机构协作 Network affiliation"
Description: "两个机构之间的医共体成员、技术指导或医养结合协议，有起止时间；行政隶属不写在这里，写在 Organization.partOf。协作关系的代码是本地代码。Membership of a medical consortium, technical guidance or an agreement on elderly care between two institutions, with its period; the administrative tree stands in Organization.partOf, not here. The codes of the kinds are local."
* insert EnforcedForCode(OrganizationAffiliation, affiliation-kind)
* obeys affiliation-1 and affiliation-2
* identifier insert Supported
* active insert Shown
* period 1..1
* period insert Shown
* period.start 1..1
* organization 1..1
* organization insert Shown
* organization ^short = "牵头、指导或签约的医疗机构 The leading, guiding or contracting medical institution"
* participatingOrganization 1..1
* participatingOrganization insert Shown
* participatingOrganization ^short = "成员、被指导或养老机构 The member, guided or elderly care institution"
* code 1..*
* code from AffiliationKind (extensible)
* code ^short = "协作类别；同一协作网络中的层次（affiliation-tier）写作第二个编码 The kind; the tier in its network (affiliation-tier) is a second coding"
* code insert Shown
* healthcareService insert Supported

Invariant: affiliation-1
Description: "中文：协作的双方须是两个机构；这里两边引用同一个机构；请核对 organization 和 participatingOrganization | English: an affiliation is between two institutions; here both sides name the same one; check organization and participatingOrganization"
Severity: #error
Expression: "(organization.reference.exists() and participatingOrganization.reference.exists()) implies (organization.reference.toString() != participatingOrganization.reference.toString())"

Invariant: affiliation-2
Description: "中文：已终止（active 为 false）的协作应有终止日期；这里没有 period.end；请补上终止日期 | English: an affiliation that has ended (active is false) should say when; this one has no period.end; fill in the day it ended"
Severity: #warning
Expression: "(active.exists() and active = false) implies period.end.exists()"
