CodeSystem: AffiliationTierCodes
Id: affiliation-tier
Title: "协作层次 Tier of an affiliation"
Description: "成员机构在一个协作网络中的层次；本地代码。The tier of the participating institution in a network of co-operation; local codes."
* insert OwnCodeSystem
* insert Concept(lead, 总牵头, Lead)
* insert Concept(leading, 区域牵头, Leading)
* insert Concept(backbone, 骨干, Backbone)
* insert Concept(base, 基地, Base)
* insert Concept(point, 服务点, Point)

ValueSet: AffiliationTier
Id: affiliation-tier
Title: "协作层次 Tier of an affiliation"
Description: "成员机构在一个协作网络中的层次。The tier of the participating institution in a network of co-operation."
* ^experimental = false
* include codes from system AffiliationTierCodes
