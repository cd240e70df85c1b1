Profile: ConstitutionDetermination
Parent: Observation
Id: ConstitutionDetermination
Title: "体质判定 Constitution determination"
Description: "一种体质的阳性判定（是、基本是、倾向是），由平台从一次测评得出；否不存储，一次测评可有零条至多条。体质不是疾病，不写成 Condition。国家值域代码可与本项目代码并列（02～09 及判定 1、3 尚未核实）。The positive verdict (yes, basically-yes, tendency) on one constitution, derived by the platform from one assessment; no is not stored, and one assessment may have none, one or several. A constitution is not a disease and never a Condition. Codes of the national value domains may stand beside ours (02 to 09, and verdicts 1 and 3, are unverified)."
* insert EnforcedForCode(Observation, constitution-type)
* insert ObservationRules
* obeys constitution-3
* insert TcmCategory(tcm-constitution)
* code from ConstitutionType (required)
* code insert Derived
* code ^short = "体质类型 The constitution"
* subject insert Derived
* effective[x] 1..1
* effective[x] only dateTime
* effective[x] insert Derived
* value[x] 1..1
* value[x] only CodeableConcept
* valueCodeableConcept from ConstitutionPositiveVerdict (required)
* valueCodeableConcept insert Derived
* valueCodeableConcept ^short = "判定结果 The verdict"
* method from ConstitutionInstrument (extensible)
* method insert Derived
* derivedFrom 1..*
* derivedFrom only Reference(Observation)
* derivedFrom insert Derived
* derivedFrom ^short = "所依据的体质测评 The assessment that it follows from"

Invariant: constitution-3
Description: "中文：基本是只用于平和质，倾向是只用于偏颇体质；这条判定的体质与结果不配；请核对判定表 | English: basically-yes is for the balanced type alone and tendency for the biased ones alone; in this determination type and verdict do not fit; check them against the determination table"
Severity: #error
Expression: "iif(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type' and code = 'balanced').exists(), value.ofType(CodeableConcept).coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-verdict' and code = 'tendency').exists().not(), value.ofType(CodeableConcept).coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-verdict' and code = 'basically-yes').exists().not())"
