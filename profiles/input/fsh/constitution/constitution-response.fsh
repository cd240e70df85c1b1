Profile: ConstitutionResponse
Parent: QuestionnaireResponse
Id: ConstitutionResponse
Title: "体质量表答卷 Constitution response"
Description: "一位居民对三个体质量表之一的答卷。校验器按所指 Questionnaire 检查题目、必答和选项；本 profile 另要求量表及版本、居民和填写时间。服务器按编码推断 profile，答卷没有编码，因此本 profile 不自动强制：请在 meta.profile 中声明。A resident's answers to one of the three constitution scales. The validator holds items, required answers and options against the Questionnaire that is named; this profile asks for instrument and version, resident and time besides. The server infers profiles from codings, which responses have none of, so this one is not enforced by itself: declare it in meta.profile."
* obeys constitution-response-1 and constitution-response-2
* identifier insert Supported
* identifier ^short = "答卷编号，重发的同一答卷须相同 Number of the response, the same when it is sent again"
* questionnaire 1..1
* questionnaire insert Supported
* questionnaire ^short = "量表的规范地址|版本 The instrument, canonical|version"
* status insert Supported
* subject 1..1
* subject only Reference(Patient)
* subject insert Shown
* authored 1..1
* authored insert Shown
* authored ^short = "填写时间；年龄按它计算 When it was filled in; age counts on it"
* author insert Supported
* source insert Supported
* item 1..*
* item insert Supported
* item.answer 0..1
* item.answer ^short = "答案 1 至 5 The answer, 1 to 5"

Invariant: constitution-response-1
Description: "中文：体质答卷须针对三个体质量表之一；questionnaire 指向别处；请填 constitution-gbt46939-2025、constitution-elderly-33 或 constitution-zyyxh157-60 的规范地址 | English: a constitution response answers one of the three constitution scales; this questionnaire is another; give the canonical of constitution-gbt46939-2025, constitution-elderly-33 or constitution-zyyxh157-60"
Severity: #error
Expression: "questionnaire.exists() implies questionnaire.matches('^https://xinglin-fhir[.]github[.]io/ig/Questionnaire/constitution-(gbt46939-2025|elderly-33|zyyxh157-60)([|].+)?$')"

Invariant: constitution-response-2
Description: "中文：答卷应写明量表版本；questionnaire 没有“|版本”；请写成 规范地址|版本，如 …/constitution-gbt46939-2025|2025.1 | English: a response should name the version of its instrument; this questionnaire has no |version; write canonical|version, such as …/constitution-gbt46939-2025|2025.1"
Severity: #warning
Expression: "questionnaire.exists() implies questionnaire.matches('[|].+$')"
