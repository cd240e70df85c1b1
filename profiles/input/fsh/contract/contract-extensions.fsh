CodeSystem: ContractChannelCodes
Id: contract-channel
Title: "签约渠道 Channel of signing"
Description: "合同是怎样签的；本项目自定。How a contract was signed; local to this project."
* insert OwnCodeSystem
* insert Concept(app, 居民应用, The resident's app)
* insert Concept(counter, 机构窗口, At the counter)
* insert Concept(home, 上门, At home)
* insert Concept(bulk, 批量导入, In bulk)

ValueSet: ContractChannel
Id: contract-channel
Title: "签约渠道 Channel of signing"
Description: "合同是怎样签的。How a contract was signed."
* ^experimental = false
* include codes from system ContractChannelCodes

CodeSystem: ContractEndReasonCodes
Id: contract-end-reason
Title: "解约原因 Reason for the end of a contract"
Description: "合同为什么提前结束。前四种见于一家厂商的数据结构（二手资料），其余为本项目所加。Why a contract ended before its time. The first four are those of a vendor's schema (secondary source), the others this project's."
* insert OwnCodeSystem
* insert Concept(moved-away, 迁出, Moved away)
* insert Concept(unreachable, 一年联系不上, Could not be reached for a year)
* insert Concept(refused, 一年拒绝服务, Refused services for a year)
* insert Concept(own-wish, 居民自己要求, The resident's own wish)
* insert Concept(died, 死亡, Died)
* insert Concept(merged, 与另一份档案合并, Merged with another record)
* insert Concept(other, 其他, Other)

ValueSet: ContractEndReason
Id: contract-end-reason
Title: "解约原因 Reason for the end of a contract"
Description: "合同为什么提前结束。Why a contract ended before its time."
* ^experimental = false
* include codes from system ContractEndReasonCodes

Extension: ContractDetails
Id: contract
Title: "签约 Signing"
Description: "合同怎样签的、由谁签、依据哪份同意书。How the contract was signed, by whom, and by which consent."
Context: CarePlan
* extension contains channel 0..1 and signed-by 0..* and consent 0..1
* extension[channel] ^short = "渠道 Channel"
* extension[channel].value[x] only code
* extension[channel].value[x] 1..1
* extension[channel].valueCode from ContractChannel (required)
* extension[signed-by] ^short = "签字的一方 Who signed"
* extension[signed-by].value[x] only Reference(Patient or RelatedPerson or Practitioner or PractitionerRole or Organization)
* extension[signed-by].value[x] 1..1
* extension[consent] ^short = "同意书 The consent"
* extension[consent].value[x] only Reference(Consent)
* extension[consent].value[x] 1..1

Extension: EndReason
Id: end-reason
Title: "解约原因 Why it ended"
Description: "合同为什么提前结束；status 为 revoked 时必填。Why the contract ended before its time; obligatory with status revoked."
Context: CarePlan
* value[x] only CodeableConcept
* value[x] 1..1
* valueCodeableConcept from ContractEndReason (extensible)
