Profile: BPGrade
Parent: Observation
Id: BPGrade
Title: "血压分级 Blood pressure grade"
Description: "平台按诊室血压得出的现行血压分级；每位居民、每个规则集一条，后来的取代先前的，历史在版本里。只有有诊断的居民才有 focus。医院系统不写。The current grade that the platform concludes from office blood pressures; one for each resident and policy set, superseded in place, with history by version. Only residents with a diagnosis have a focus. Hospital systems do not write it."
* insert EnforcedForCode(Observation, bp-grade-code)
* insert Concluded(bp-grade)
* insert ConcludedClass(BPGradeValue)
* focus only Reference(Condition)
* focus insert Derived
* obeys bp-grade-1
* insert ComponentsSlicedByCode
* component contains isolated 0..1
* component[isolated] ^short = "单纯收缩期或舒张期高血压 Isolated systolic or diastolic hypertension"
* insert CodedComponent(isolated, isolated-hypertension, IsolatedHypertension)

ValueSet: BPGradeCode
Id: bp-grade-code
Title: "血压分级的代码 Code of a blood pressure grade"
Description: "标明一条血压分级的代码。The code that marks a blood pressure grade."
* ^experimental = false
* XinglinObservationCodes#bp-grade

Invariant: bp-grade-1
Description: "中文：只有1至3级高血压才分单纯收缩期或舒张期；本条分级为正常或正常高值，却带有 isolated-hypertension 分项；请去掉该分项或更正分级 | English: only hypertension of grade 1 to 3 is isolated systolic or diastolic; this one is graded normal or high-normal and has the component isolated-hypertension; remove the component or correct the grade"
Severity: #error
Expression: "component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/chronic-component' and code = 'isolated-hypertension').exists()).exists() implies value.ofType(CodeableConcept).coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/bp-grade' and (code = 'grade-1' or code = 'grade-2' or code = 'grade-3')).exists()"
