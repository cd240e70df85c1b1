CodeSystem: NetworkRoleCodes
Id: network-role
Title: "网络角色 Network role"
Description: "机构在县域服务网络中的角色。The role of an institution in the county's network."
* insert OwnCodeSystem
* insert Concept(county-lead, 县级牵头医院, County lead hospital)
* insert Concept(township-centre, 乡镇卫生院, Township health centre)
* insert Concept(village-clinic, 村卫生室, Village clinic)
* insert Concept(zhiweibing-centre, 治未病中心, Preventive treatment (Zhiweibing\) centre)
* insert Concept(chronic-station, 两慢病管理站, Chronic disease management station)
* insert Concept(cdc, 疾病预防控制机构, Centre for disease control)
* insert Concept(elderly-care, 养老机构, Elderly care institution)
* insert Concept(maternal-child, 妇幼保健机构, Maternal and child health institution)
* insert Concept(private-tcm, 民营中医机构, Private TCM institution)
* insert Concept(tcm-lead, 中医药牵头机构, Lead institution for TCM)
* insert Concept(zhiweibing-point, 治未病服务点, Zhiweibing service point)
* insert Concept(chronic-centre, 县级两慢病管理中心, County centre for the two chronic diseases)
* insert Concept(chronic-room, 两慢病管理室, Chronic disease management room)
* insert Concept(chronic-guidance, 两慢病技术指导机构, Institution that guides chronic disease management)
* insert Concept(day-care, 日间照料机构, Day care institution)
* insert Concept(nursing-home, 护理院, Nursing home)
* insert Concept(hospice, 安宁疗护机构, Hospice)
* insert Concept(shared-pharmacy, 共享中药房, Shared TCM pharmacy)
* insert Concept(training-base, 培训基地, Training base)
* insert Concept(master-studio, 名老中医工作室, Studio of a TCM master)

ValueSet: NetworkRole
Id: network-role
Title: "网络角色 Network role"
Description: "机构在县域服务网络中的角色。The role of an institution in the county's network."
* ^experimental = false
* include codes from system NetworkRoleCodes
