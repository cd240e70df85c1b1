CodeSystem: PractitionerRoleCodes
Id: practitioner-role
Title: "岗位角色 Practitioner role"
Description: "卫生人员在机构或家庭医生团队中的角色；本地代码，可以替换。The role of a practitioner in an institution or a family doctor team; local codes, may be replaced."
* insert OwnCodeSystem
* insert Concept(family-doctor, 家庭医生, Family doctor)
* insert Concept(chronic-specialist, 慢病专科医生, Chronic disease specialist)
* insert Concept(tcm-doctor, 中医医师, TCM physician)
* insert Concept(village-doctor, 乡村医生, Village doctor)
* insert Concept(health-manager, 健康管理师, Health manager)
* insert Concept(nurse, 护士, Nurse)
* insert Concept(public-health-doctor, 公卫医师, Public health physician)
* insert Concept(ecg-reader, 心电诊断医师, ECG reading physician)
* insert Concept(zhiweibing-technician, 治未病技师, Zhiweibing technician)
* insert Concept(carer, 护理员, Carer)
* insert Concept(tcm-carer, 中医护理员, Carer trained in TCM)
* insert Concept(integrated-coordinator, 医养结合联络员, Coordinator of medical and elderly care)
* insert Concept(general-adviser, 综合指导专家, General adviser)
* insert Concept(disease-adviser, 专病指导专家, Adviser on a disease)
* insert Concept(primary-care-adviser, 基层指导专家, Adviser to primary care)
* insert Concept(research-adviser, 科研指导专家, Adviser on research)
* insert Concept(lineage-adviser, 师承指导专家, Adviser on lineage training)
* insert Concept(pharmacist, 药师, Pharmacist)
* insert Concept(obstetrician, 产科医师, Obstetrician)
* insert Concept(paediatrician, 儿科医师, Paediatrician)

ValueSet: PractitionerRoleCode
Id: practitioner-role
Title: "岗位角色 Practitioner role"
Description: "卫生人员在机构或家庭医生团队中的角色；本地代码，可以替换。The role of a practitioner in an institution or a family doctor team; local codes, may be replaced."
* ^experimental = false
* include codes from system PractitionerRoleCodes
