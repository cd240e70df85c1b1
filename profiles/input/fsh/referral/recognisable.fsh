Extension: Recognisable
Id: recognisable
Title: "可互认的报告 Recognisable report"
Description: "开立检验、检查申请时，可以代替这次检查的互认报告。由平台写入；申请开放期间按开立日重新查找，客户端发来的不采用。A report that could have been used in place of the test, when a laboratory or imaging order was written. The platform writes it, and looks anew, as of the day of the order, while the order is open; what a client says is ignored."
Context: ServiceRequest
* value[x] only Reference(DiagnosticReport)
* value[x] 1..1

Extension: RepeatReason
Id: repeat-reason
Title: "重复检查的理由 Reason for repeating a test"
Description: "已有可互认的结果时仍开立检查的理由；写明后不再警告。Why a test is ordered although a recognisable result exists; with a reason the order is not warned of."
Context: ServiceRequest
* value[x] only CodeableConcept
* value[x] 1..1
* value[x] from RepeatReason (extensible)

CodeSystem: RepeatReasonCodes
Id: repeat-reason
Title: "重复检查的理由 Reason for repeating a test"
Description: "可以重复检查的六种情形，按全国规定的转述（二手来源，未与正式文件核对）；代码是本项目的。The six situations in which a test may be repeated, by an account of the national rules (secondary source, not checked against the document); the codes are this project's."
* insert OwnCodeSystem
* insert Concept(condition-changed, 病情变化或结果与临床表现不符, The condition has changed or the result does not fit it)
* insert Concept(fast-changing, 结果在疾病发展中变化较快, The result changes fast in the course of the illness)
* insert Concept(decisive, 手术、输血等重大医疗措施前, Before surgery or transfusion or another decisive measure)
* insert Concept(emergency, 急诊、急救等紧急状态, Emergency)
* insert Concept(expertise, 司法、伤残及病退等鉴定, Judicial or disability expertise)
* insert Concept(other, 其他情形, Other)

ValueSet: RepeatReason
Id: repeat-reason
Title: "重复检查的理由 Reason for repeating a test"
Description: "重复检查的理由；地方可以增加自己的代码。Reasons for repeating a test; a place may add codes of its own."
* ^experimental = false
* include codes from system RepeatReasonCodes
