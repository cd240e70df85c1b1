Profile: CardiovascularRiskLevel
Parent: Observation
Id: CardiovascularRiskLevel
Title: "心血管危险分层 Cardiovascular risk level"
Description: "平台对确诊高血压的居民得出的现行危险分层。表格给出区间（如中至高危）时取较高者，较低者放在 rangeLower；有缺失事实时，本级只是下限，缺的列在 missingFact。cv-2018 表尚未核实。医院系统不写。The current cardiovascular risk that the platform concludes for residents with confirmed hypertension. Where the table prints a range (such as medium to high) the higher is the level, and the lower stands in rangeLower; where facts are missing the level is a lower bound, and missingFact lists them. The table cv-2018 is unverified. Hospital systems do not write it."
* insert EnforcedForCode(Observation, cv-risk-level-code)
* insert Concluded(cv-risk-level)
* insert ConcludedClass(CVRiskLevelValue)
* insert AboutCondition
* obeys cv-risk-1
* method.coding contains riskTable 1..1
* insert OwnCoding(method, riskTable, cv-risk-table)
* method.coding[riskTable] from CVRiskTable (required)
* insert ComponentsSlicedByCode
* component contains rangeLower 0..1 and missingFact 0..*
* component[rangeLower] ^short = "表格为区间时较低的一级 The lower level where the table prints a range"
* insert CodedComponent(rangeLower, range-lower, CVRiskLevelValue)
* component[missingFact] ^short = "缺失的事实：有它时分层是下限 A missing fact: with one the level is a lower bound"
* component[missingFact].code = ChronicComponentCodes#missing-fact
* component[missingFact].value[x] 1..1
* component[missingFact].value[x] only CodeableConcept
* component[missingFact] insert Derived

ValueSet: CVRiskLevelCode
Id: cv-risk-level-code
Title: "心血管危险分层的代码 Code of a cardiovascular risk level"
Description: "标明一条心血管危险分层的代码。The code that marks a cardiovascular risk level."
* ^experimental = false
* XinglinObservationCodes#cv-risk-level

Invariant: cv-risk-1
Description: "中文：区间下限必须低于所取的分层；本条的 range-lower 不低于 value；请核对表格后更正 | English: the lower end of a range is below the level taken; the range-lower of this one is not below its value; check the table and correct it"
Severity: #error
Expression: "component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/chronic-component' and code = 'range-lower').exists()).value.ofType(CodeableConcept).coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/cv-risk-level').all((code = 'low' and %resource.value.ofType(CodeableConcept).coding.where(code = 'low').empty()) or (code = 'medium' and %resource.value.ofType(CodeableConcept).coding.where(code = 'high' or code = 'very-high').exists()) or (code = 'high' and %resource.value.ofType(CodeableConcept).coding.where(code = 'very-high').exists()))"
