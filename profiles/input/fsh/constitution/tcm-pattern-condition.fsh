CodeSystem: TcmConditionCategoryCodes
Id: tcm-condition-category
Title: "中医诊断类别 TCM diagnosis category"
Description: "中医诊断的类别：病名或证候。本项目自定。The categories of a TCM diagnosis: a disease or a pattern. Local."
* insert OwnCodeSystem
* insert Concept(tcm-disease, 中医病名, TCM disease)
* insert Concept(tcm-pattern, 中医证候, TCM pattern)

ValueSet: TcmConditionCategory
Id: tcm-condition-category
Title: "中医诊断类别 TCM diagnosis category"
Description: "中医诊断的类别：病名或证候。The categories of a TCM diagnosis: a disease or a pattern."
* ^experimental = false
* include codes from system TcmConditionCategoryCodes

ValueSet: ConstitutionAnyCode
Id: constitution-any-code
Title: "体质类型代码（含国家值域） Constitution codes, national ones too"
Description: "体质类型的本项目代码和国家值域代码（02～09 尚未核实）：带其中任何一个的 Condition 都会被拒绝。The constitution codes of this project and of the national value domain (02 to 09 unverified): a Condition with any of them is refused."
* ^experimental = false
* include codes from system ConstitutionTypeCodes
* include codes from system NationalConstitutionType

Profile: TcmPatternCondition
Parent: Condition
Id: TcmPatternCondition
Title: "中医诊断 TCM diagnosis"
Description: "中医病名或证候，一条一个。编码可用 GB/T 15657（urn:oid:2.16.156.10011.2.3.3.14；2021 版代码只见过个别样例，尚未核实）或 ICD-11 传统医学章（http://id.who.int/icd/release/11/mms），医院自己的代码照收。体质不是疾病：带体质代码的 Condition 会被拒绝，请改用 Observation。A TCM disease or pattern, one to a Condition. Codes may be of GB/T 15657 (urn:oid:2.16.156.10011.2.3.3.14; of the 2021 edition only single samples were seen, so they are unverified) or of the traditional medicine chapter of ICD-11 (http://id.who.int/icd/release/11/mms); a hospital's own remain legal. A constitution is no disease: a Condition with a constitution code is refused, it belongs in an Observation."
* insert EnforcedForCategory(Condition, tcm-condition-category)
* ^extension[EnforcedFor][1].extension[type].valueCode = #Condition
* ^extension[EnforcedFor][1].extension[valueSet].valueCanonical = "https://xinglin-fhir.github.io/ig/ValueSet/constitution-any-code"
* obeys tcm-condition-1 and tcm-condition-2
* clinicalStatus insert Shown
* verificationStatus insert Supported
* category insert Supported
* code 1..1
* code insert Shown
* code.coding ^slicing.discriminator.type = #value
* code.coding ^slicing.discriminator.path = "system"
* code.coding ^slicing.rules = #open
* code.coding ^slicing.description = "按编码系统切片；其他系统的编码照收。Sliced by code system; codes of other systems remain legal."
* code.coding contains gbt15657 0..1 and icd11 0..1
* code.coding[gbt15657] ^short = "GB/T 15657 代码 Code of GB/T 15657"
* code.coding[gbt15657].system 1..1
* code.coding[gbt15657].system = "urn:oid:2.16.156.10011.2.3.3.14" (exactly)
* code.coding[gbt15657].code 1..1
* code.coding[icd11] ^short = "ICD-11 传统医学章代码 Code of the traditional medicine chapter of ICD-11"
* code.coding[icd11].system 1..1
* code.coding[icd11].system = "http://id.who.int/icd/release/11/mms" (exactly)
* code.coding[icd11].code 1..1
* subject only Reference(Patient)
* subject insert Shown
* recordedDate insert Shown
* asserter insert Supported
* evidence insert Supported
* evidence ^short = "依据，如舌诊、脉诊 What supports it, such as tongue and pulse"

Invariant: tcm-condition-1
Description: "中文：体质不是疾病，不写成 Condition；本条的 code 是体质类型；请改为 Observation（ConstitutionDetermination），证候另选代码 | English: a constitution is no disease and never a Condition; the code of this one is a constitution type; record an Observation (ConstitutionDetermination) instead, or choose the code of a pattern"
Severity: #error
Expression: "code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type' or system = 'urn:oid:2.16.156.10011.2.3.1.104').exists().not()"

Invariant: tcm-condition-2
Description: "中文：诊断应注明时间；本条没有 recordedDate，也没有 onset[x]；请填诊断日期 | English: a diagnosis should say when it was made; this one has neither recordedDate nor onset[x]; fill in the date of the diagnosis"
Severity: #warning
Expression: "recordedDate.exists() or onset.exists()"
