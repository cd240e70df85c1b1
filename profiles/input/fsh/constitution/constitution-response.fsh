Profile: ConstitutionResponse
Parent: QuestionnaireResponse
Id: ConstitutionResponse
Title: "体质量表答卷 Constitution response"
Description: "一位居民对三个体质量表之一的答卷。校验器按所指 Questionnaire 检查题目、必答和选项；本 profile 另要求量表及版本、居民和填写时间。完成的答卷（completed、amended）不论是否声明都按本 profile 检查。A resident's answers to one of the three constitution scales. The validator holds items, required answers and options against the Questionnaire that is named; this profile asks for instrument and version, resident and time besides. A finished response (completed, amended) is held against it whether it declares it or not."
* obeys constitution-response-1 and constitution-response-2
* extension contains AllowUnder65 named allowUnder65 0..1
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
* item.answer.extension contains FilledFrom named filledFrom 0..1
* item.answer ^short = "答案 1 至 5 The answer, 1 to 5"

Extension: AllowUnder65
Id: allow-under-65
Title: "老年版量表用于65岁以下 Elderly form for somebody under 65"
Description: "填写者知道居民不满65岁，仍用老年版量表；没有它，这样的答卷会被拒绝。Whoever filled in the form knows that the resident is under 65 and uses the elderly form all the same; without it such a response is refused."
Context: QuestionnaireResponse
* value[x] only boolean
* value[x] 1..1

Extension: FilledFrom
Id: filled-from
Title: "预填依据 Filled from"
Description: "这个答案由哪条观察预填（$populate）；人工改过的答案不带它。The observation that the answer was filled from ($populate); an answer that somebody changed does not carry it."
Context: QuestionnaireResponse.item.answer
* value[x] only Reference(Observation)
* value[x] 1..1

Invariant: constitution-response-1
Description: "中文：体质答卷须针对三个体质量表之一；questionnaire 指向别处；请填 constitution-gbt46939-2025、constitution-elderly-33 或 constitution-zyyxh157-60 的规范地址 | English: a constitution response answers one of the three constitution scales; this questionnaire is another; give the canonical of constitution-gbt46939-2025, constitution-elderly-33 or constitution-zyyxh157-60"
Severity: #error
Expression: "questionnaire.exists() implies questionnaire.matches('^https://xinglin-fhir[.]github[.]io/ig/Questionnaire/constitution-(gbt46939-2025|elderly-33|zyyxh157-60)([|].+)?$')"

Invariant: constitution-response-2
Description: "中文：答卷应写明量表版本；questionnaire 没有“|版本”；请写成 规范地址|版本，如 …/constitution-gbt46939-2025|2025.1 | English: a response should name the version of its instrument; this questionnaire has no |version; write canonical|version, such as …/constitution-gbt46939-2025|2025.1"
Severity: #warning
Expression: "questionnaire.exists() implies questionnaire.matches('[|].+$')"
