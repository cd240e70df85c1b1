CodeSystem: CVRiskLevelCodes
Id: cv-risk-level
Title: "心血管危险分层 Cardiovascular risk level"
Description: "高血压患者的心血管危险分层。Cardiovascular risk levels of people with hypertension."
* insert OwnCodeSystem
* insert Concept(low, 低危, Low)
* insert Concept(medium, 中危, Medium)
* insert Concept(high, 高危, High)
* insert Concept(very-high, 很高危, Very high)

ValueSet: CVRiskLevelValue
Id: cv-risk-level
Title: "心血管危险分层 Cardiovascular risk level"
Description: "高血压患者的心血管危险分层。Cardiovascular risk levels of people with hypertension."
* ^experimental = false
* include codes from system CVRiskLevelCodes

CodeSystem: CVRiskTableCodes
Id: cv-risk-table
Title: "危险分层表 Risk table"
Description: "分层所用的表。cv-2018（2018年修订版、2024年沿用）只得到部分佐证，尚未核实；cv-2010 见于二手来源（hypertension.json）。The table by which risk is stratified. cv-2018 (revision of 2018, kept in 2024) is only partly corroborated and unverified; cv-2010 was read in a secondary source (hypertension.json)."
* insert OwnCodeSystem
* insert Concept(cv-2018, 2018年分层表, Table of 2018)
* insert Concept(cv-2010, 2010年分层表, Table of 2010)

ValueSet: CVRiskTable
Id: cv-risk-table
Title: "危险分层表 Risk table"
Description: "分层所用的表。The tables by which risk is stratified."
* ^experimental = false
* include codes from system CVRiskTableCodes
