Instance: recognisable
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/recognisable"
* name = "Recognisable"
* title = "可互认的结果 Recognisable results"
* status = #active
* kind = #operation
* description = "开单前查询：居民的哪些报告可以代替要开的检查。只看带互认扩展、已签发的报告；同一项目的各种编码视为同一项，结果中有该项目的组合报告也算。过期的也列出，recognised 为 false。规则在 Library/recognition-rules。Asked before a test is ordered: which reports of a resident stand for it. Issued reports with the extension of mutual recognition count; all codes of a test are one, and a report counts that has the test among its results. Expired ones are listed with recognised false. The rules stand in Library/recognition-rules."
* affectsState = false
* code = #recognisable
* resource = #Patient
* system = false
* type = false
* instance = true
* insert OperationParameter(code, in, 1, *, string)
* parameter[=].documentation = "要开的项目：code 或 system|code，可以是院内编码（按已存储的 ConceptMap 对照）。The tests, as code or system|code; a local code counts by the stored ConceptMap."
* insert OperationParameter(at, in, 0, 1, dateTime)
* parameter[=].documentation = "在哪一天；省略时为今天。On which day; without it today."
* insert OperationParameter(organization, in, 0, 1, string)
* parameter[=].documentation = "由哪个机构开单，id 或引用：上级机构不认下级的结果，除非规则允许。省略时为调用者的机构；不知道时不看方向。Which organisation would order, by its id or a reference: a higher level does not recognise a lower one's results unless the rules say so. Without it the caller's own; where that is not known, levels are not asked for."
* insert OperationParts(result)
* parameter[=].documentation = "每份报告一项。One for each report."
* insert OperationPart(0, report, 1, 1, Reference)
* insert OperationPart(1, recognised, 1, 1, boolean)
* insert OperationPart(2, until, 1, 1, date)
* insert OperationPart(3, rule, 1, 1, code)
* insert OperationPart(4, source, 1, 1, string)
