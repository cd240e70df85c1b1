Instance: not-recognised
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/not-recognised"
* name = "NotRecognised"
* title = "已存储但未被识别 Stored, not understood"
* status = #active
* kind = #operation
* description = "接口人员的待办清单：已存储、但没有被识别为任何一类业务记录的内容，按类型、编码系统和编码计数，附一例、最可能的目标编码和改法。一条记录从提交起计入，归入第一个是机构的执行者，没有则归入居民的管理机构；后来的版本被识别，或记录被删除，即不再计入。An integrator's to-do list: what is stored and is recognised as none of the kinds of records that the server works with, counted by type, code system and code, with an example, the likeliest target and the remedy. A record counts from its commit, for the first performer that is an Organization, else for the resident's managing one; it counts no more when a later version is understood, or when it is deleted."
* affectsState = false
* code = #not-recognised
* system = true
* type = false
* instance = false
* parameter[+].name = #since
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "只计此时及以后写入的记录；日期从本县当天零时起。Only records written then or later; a day begins at midnight of the county."
* parameter[=].type = #dateTime
* parameter[+].name = #type
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "只计某一资源类型。Only records of a resource type."
* parameter[=].type = #code
* parameter[+].name = #organization
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "只计归入某机构的记录：机构的 id 或引用。Only records that count for an organisation, by its id or reference."
* parameter[=].type = #string
* parameter[+].name = #_count
* parameter[=].use = #in
* parameter[=].min = 0
* parameter[=].max = "1"
* parameter[=].documentation = "最多多少项，不超过 500，次数多的在前。At most so many items, no more than 500, the most frequent first."
* parameter[=].type = #integer
* parameter[+].name = #return
* parameter[=].use = #out
* parameter[=].min = 1
* parameter[=].max = "1"
* parameter[=].documentation = "Parameters，每项一个 item，部分：type、system、code、text、reason、count、first、last、example（引用）、suggestion（最可能的编码，按名称猜的，须核对）、remedy。Parameters with one item each, of parts type, system, code, text, reason, count, first, last, example (a reference), suggestion (the likeliest coding, guessed from names, to be checked) and remedy."
* parameter[=].type = #Parameters
