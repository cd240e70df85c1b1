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

ValueSet: NetworkRole
Id: network-role
Title: "网络角色 Network role"
Description: "机构在县域服务网络中的角色。The role of an institution in the county's network."
* ^experimental = false
* include codes from system NetworkRoleCodes
