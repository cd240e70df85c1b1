CodeSystem: PracticeCategoryCodes
Id: practice-category
Title: "执业类别 Practice category"
Description: "医师等人员的执业类别；本地代码，尚未与国家代码核对，可以替换。The category of practice of physicians and others; local codes, not yet compared with national ones, may be replaced."
* insert OwnCodeSystem
* insert Concept(tcm, 中医, Traditional Chinese medicine)
* insert Concept(integrated, 中西医结合, Integrated Chinese and Western medicine)
* insert Concept(clinical, 临床, Clinical medicine)
* insert Concept(dental, 口腔, Dentistry)
* insert Concept(public-health, 公共卫生, Public health)
* insert Concept(rural, 乡村医生, Rural doctor)
* insert Concept(nursing, 护理, Nursing)
* insert Concept(pharmacy, 药学, Pharmacy)
* insert Concept(health-management, 健康管理, Health management)
* insert Concept(ethnic-medicine, 民族医, Ethnic medicine)
* insert Concept(carer, 养老护理, Care of elderly people)

ValueSet: PracticeCategory
Id: practice-category
Title: "执业类别 Practice category"
Description: "医师等人员的执业类别；本地代码，尚未与国家代码核对，可以替换。The category of practice of physicians and others; local codes, not yet compared with national ones, may be replaced."
* ^experimental = false
* include codes from system PracticeCategoryCodes
