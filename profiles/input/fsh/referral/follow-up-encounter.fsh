ValueSet: FollowUpClass
Id: follow-up-class
Title: "随访的就诊类别 Class of a follow-up encounter"
Description: "门诊、入户、远程。Ambulatory, at home, virtual."
* ^experimental = false
* $ActCode#AMB "ambulatory"
* $ActCode#HH "home health"
* $ActCode#VR "virtual"

Profile: FollowUpEncounter
Parent: Encounter
Id: FollowUpEncounter
Title: "慢病随访 Chronic follow-up encounter"
Description: "一次慢病随访：谁、何时、哪个机构、怎样随访、随访分类。测得的血压血糖是各自的观察，用 encounter 引用本次随访。随访方式代码除代码1外尚未核实。One chronic disease follow-up: of whom, when, by which institution, in which way and with which outcome. Readings are Observations of their own that refer to it by encounter. The codes of the mode are unverified but for code 1."
* insert EnforcedForElement(Encounter, follow-up-encounter-type, type)
* obeys follow-up-1 and follow-up-2 and follow-up-3
* extension contains FollowUpMode named mode 0..1 and FollowUpOutcome named outcome 0..1
* extension[mode] insert Shown
* extension[mode] ^short = "随访方式 Mode of follow-up"
* extension[outcome] insert Shown
* extension[outcome] ^short = "随访分类 Outcome"
* identifier insert Supported
* status insert Shown
* class from FollowUpClass (required)
* class insert Shown
* type 1..*
* type ^slicing.discriminator.type = #pattern
* type ^slicing.discriminator.path = "$this"
* type ^slicing.rules = #open
* type ^slicing.description = "其他类型照收。Other types remain legal."
* type contains kind 1..1
* type[kind] = EncounterTypeCodes#chronic-follow-up
* type[kind] insert Shown
* subject 1..1
* subject only Reference(Patient)
* subject insert Shown
* participant insert Shown
* period insert Shown
* reasonCode insert Supported
* reasonReference insert Shown
* serviceProvider 1..1
* serviceProvider insert Shown

Invariant: follow-up-1
Description: "中文：进行中或已完成的随访必须有时间；本次随访没有 period.start；请填开始时间，下次随访日期由它推算 | English: a follow-up that is under way or finished has its time; this one has no period.start; fill in when it began, the next one is due by it"
Severity: #error
Expression: "(status.exists() and (status = 'in-progress' or status = 'finished')) implies period.start.exists()"

Invariant: follow-up-2
Description: "中文：已完成的随访应有随访分类；本次随访没有；请按随访记录表填控制满意、控制不满意、不良反应或并发症 | English: a finished follow-up should have its outcome; this one has none; fill in satisfactory, unsatisfactory, adverse reaction or complication as on the form"
Severity: #warning
Expression: "(status.exists() and status = 'finished') implies extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome').exists()"

Invariant: follow-up-3
Description: "中文：随访方式应与就诊类别相符：门诊为 AMB，家庭为 HH，电话、短信、网络为 VR；这里不符；请更正其一 | English: the mode should agree with the class: AMB at the clinic, HH at home, VR by telephone, message or internet; here it does not; correct one of them"
Severity: #warning
Expression: "extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-mode').value.ofType(Coding).where(system = 'urn:oid:2.16.156.10011.2.3.1.183').all((code = '1' implies %resource.class.code = 'AMB') and (code = '2' implies %resource.class.code = 'HH') and ((code = '3' or code = '4' or code = '5') implies %resource.class.code = 'VR'))"
