Profile: ChronicCondition
Parent: Condition
Id: ChronicCondition
Title: "两慢病诊断 Chronic disease diagnosis"
Description: "高血压或2型糖尿病的诊断。确诊且处于活动状态的诊断使居民进入两慢病管理。ICD-10 编码以 I10 或 E11 开头即可（含国家临床版等中国扩展码），两种编码系统写法都认。A diagnosis of hypertension or type 2 diabetes. One that is confirmed and active brings the resident into management. Any ICD-10 code that begins with I10 or E11 will do, Chinese extensions included, in either notation of the system."
* insert EnforcedForCode(Condition, chronic-condition-code)
* subject only Reference(Patient)
* subject insert Supported
* obeys chronic-condition-1 and chronic-condition-2 and chronic-condition-3 and chronic-condition-4 and chronic-condition-5
* clinicalStatus insert Shown
* verificationStatus insert Shown
* code 1..1
* code insert Shown
* onset[x] insert Shown
* recordedDate insert Supported
* recorder insert Supported

ValueSet: ChronicConditionCode
Id: chronic-condition-code
Title: "两慢病诊断编码 Codes of chronic disease diagnoses"
Description: "以 I10（原发性高血压）或 E11（2型糖尿病）开头的 ICD-10 编码，含中国扩展码（如 I10.x00、E11.900）；国际和国内两种编码系统写法。ICD-10 codes that begin with I10 (essential hypertension) or E11 (type 2 diabetes), Chinese extensions (such as I10.x00, E11.900) included, in the international and the national notation of the system."
* ^experimental = false
* include codes from system $ICD10 where code regex /(I10|E11)([.].*)?/
* include codes from system $ICD10CN where code regex /(I10|E11)([.].*)?/
