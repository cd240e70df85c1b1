CodeSystem: AffiliationKindCodes
Id: affiliation-kind
Title: "机构协作关系 Kind of affiliation"
Description: "机构之间行政隶属以外的协作关系；本地代码，没有见到国家代码。The kinds of co-operation between institutions beside the administrative tree; local codes, no national ones were found."
* insert OwnCodeSystem
* insert Concept(medical-consortium, 县域医共体成员, Member of the county medical consortium)
* insert Concept(technical-guidance, 技术指导, Technical guidance)
* insert Concept(elderly-care-agreement, 医养结合协议, Agreement between a medical and an elderly care institution)
* insert Concept(zhiweibing-network, 治未病服务网络, Zhiweibing network)
* insert Concept(mch-network, 妇幼中医药服务网络, TCM network for mothers and children)
* insert Concept(green-channel, 绿色通道, Green channel)
* insert Concept(training, 人才培养, Training)
* insert Concept(drug-supply, 药品供应, Supply of drugs)

ValueSet: AffiliationKind
Id: affiliation-kind
Title: "机构协作关系 Kind of affiliation"
Description: "机构之间行政隶属以外的协作关系。The kinds of co-operation between institutions beside the administrative tree."
* ^experimental = false
* include codes from system AffiliationKindCodes
