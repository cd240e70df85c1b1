CodeSystem: ProvenanceActivityCodes
Id: provenance-activity
Title: "溯源活动 Provenance activity"
Description: "记录是怎样来的；本项目自定。How records came about; local to this project."
* insert OwnCodeSystem
* insert Concept(message-import, 消息导入, Import of a message)
* insert Concept(derivation, 规则推算, Derivation by rules)

ValueSet: ProvenanceActivity
Id: provenance-activity
Title: "溯源活动 Provenance activity"
Description: "记录是怎样来的。How records came about."
* ^experimental = false
* include codes from system ProvenanceActivityCodes

Profile: XinglinProvenance
Parent: Provenance
Id: XinglinProvenance
Title: "溯源记录 Provenance"
Description: "一条消息导入了哪些记录（entity 带消息的 MSH-10），或一次推算由哪些事实、按哪一版规则得出哪些结论（policy 是规则集的地址和版本，entity 是依据）。Which records a message brought (entity carries its MSH-10), or which conclusions a derivation drew from which facts by which version of the rules (policy is the rule set's address and version, entity the facts)."
* insert EnforcedForElement(Provenance, provenance-activity, activity)
* obeys provenance-1 and provenance-2
* target insert Shown
* occurred[x] insert Supported
* recorded insert Shown
* policy insert Shown
* policy ^short = "规则集，地址|版本 The rule set, address|version"
* activity 1..1
* activity from ProvenanceActivity (required)
* activity insert Shown
* agent insert Shown
* agent.type insert Supported
* agent.who insert Shown
* entity 1..*
* entity insert Shown
* entity.role = #source
* entity.what insert Shown

Invariant: provenance-1
Description: "中文：推算的溯源必须写明规则集及版本；本记录没有 policy；请填规则集的地址和版本，如 …/CodeSystem/policy-set|1.0.0 | English: the provenance of a derivation names the rule set and its version; this one has no policy; fill in its address and version, such as …/CodeSystem/policy-set|1.0.0"
Severity: #error
Expression: "activity.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/provenance-activity' and code = 'derivation').exists() implies policy.exists()"

Invariant: provenance-2
Description: "中文：消息导入的溯源必须写明是哪条消息；本记录的 entity 没有标识；请把消息控制号 MSH-10 写入 entity.what.identifier | English: the provenance of an import names the message; the entity of this one has no identifier; write the message control id MSH-10 into entity.what.identifier"
Severity: #error
Expression: "activity.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/provenance-activity' and code = 'message-import').exists() implies entity.what.identifier.value.exists()"
