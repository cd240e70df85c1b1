Instance: contract
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/contract"
* name = "ContractDuties"
* title = "签约的履约情况 What a contract owes and what was done"
* status = #active
* kind = #operation
* description = "居民当前有效的签约（没有时为最近一份）应做的每一项：期限、是否做过、由哪些记录证明。一项的第 k 个窗口从签约首日起满 (k − 1) 个周期开始，due 是它的最后一天；到月龄的项目在出生后满该月龄的那天到期，前后各一个月。由团队成员或其机构做的记录才算，一条记录对一个项目只证明一个窗口。从未签约的居民得到空的 Parameters。What the contract in force owes, else the latest one: by when, whether it was done, by which records. The k-th window of a duty runs from the first day + (k − 1) periods, and due is its last day; what is due at an age is due on that day, a month before and after. Records count that the team or its institutions made, and one proves one window of a duty. Who never had a contract gets an empty Parameters."
* affectsState = false
* code = #contract
* resource = #Patient
* system = false
* type = false
* instance = true
* insert OperationParameter(contract, out, 0, 1, Reference)
* parameter[=].documentation = "签约的计划。The plan of the contract."
* insert OperationParts(duty)
* parameter[=].documentation = "每个窗口一项，按到期日排列。One for each window, by the day on which it is due."
* insert OperationPart(0, code, 1, 1, Coding)
* insert OperationPart(1, due, 1, 1, date)
* insert OperationPart(2, window, 1, 1, Period)
* insert OperationPart(3, done, 1, 1, boolean)
* insert OperationPart(4, declined, 1, 1, boolean)
* insert OperationPart(5, overdueDays, 1, 1, integer)
* insert OperationPart(6, proof, 0, *, Reference)

Instance: workload
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/workload"
* name = "Workload"
* title = "工作量 Workload"
* status = #active
* kind = #operation
* description = "一段时间内的签约人数、应做和已做的服务，以及是谁做的：团队的（CareTeam，附每位成员）、机构及其下级的（Organization，附每个团队）、医务人员的（Practitioner，附所在的每个团队）。窗口在这段时间内结束的才算；居民谢绝的不算应做。How many have signed, what was due and done in a period, and by whom: of a team (CareTeam, with each member), of an institution and those below it (Organization, with each team), of a practitioner (Practitioner, with each team). Windows count that end in the period; what residents declined was not due."
* affectsState = false
* code = #workload
* resource[0] = #CareTeam
* resource[+] = #Organization
* resource[+] = #Practitioner
* system = false
* type = false
* instance = true
* insert OperationParameter(start, in, 1, 1, dateTime)
* parameter[=].documentation = "第一天。The first day."
* insert OperationParameter(end, in, 1, 1, dateTime)
* parameter[=].documentation = "最后一天。The last day."
* insert OperationParameter(heads, out, 0, 1, integer)
* parameter[=].documentation = "最后一天（不晚于今天）签约有效的居民；医务人员没有这一项。Residents with a contract on the last day, today at the latest; not of a practitioner."
* insert OperationParameter(keyHeads, out, 0, 1, integer)
* parameter[=].documentation = "其中的重点人群。Of these, residents of key groups."
* insert OperationParameter(due, out, 0, 1, integer)
* parameter[=].documentation = "在这段时间内结束的窗口，不计谢绝的。Windows that end in the period, less those declined."
* insert OperationParameter(overdue, out, 0, 1, integer)
* parameter[=].documentation = "其中今天以前结束而没有做的。Of these, ended before today and not done."
* insert OperationParameter(done, out, 1, 1, integer)
* parameter[=].documentation = "其中做了的。Of these, done."
* insert OperationParameter(tcmShare, out, 0, 1, decimal)
* parameter[=].documentation = "做了的当中中医药服务的百分比。Of what was done, the percentage of services of Chinese medicine."
* insert OperationParameter(visits, out, 0, 1, integer)
* parameter[=].documentation = "医务人员证明了服务的接触次数。Of a practitioner, the contacts that proved something."
* insert OperationParts(team)
* parameter[=].documentation = "机构的每个团队，或医务人员所在的每个团队。Each team of an institution, or of a practitioner."
* insert OperationPart(0, who, 1, 1, Reference)
* insert OperationPart(1, heads, 0, 1, integer)
* insert OperationPart(2, keyHeads, 0, 1, integer)
* insert OperationPart(3, due, 0, 1, integer)
* insert OperationPart(4, overdue, 0, 1, integer)
* insert OperationPart(5, done, 1, 1, integer)
* insert OperationPart(6, tcmShare, 0, 1, decimal)
* insert OperationPart(7, visits, 0, 1, integer)
* insert OperationParts(member)
* parameter[=].documentation = "团队的每位成员。Each member of the team."
* insert OperationPart(0, who, 1, 1, Reference)
* insert OperationPart(1, done, 1, 1, integer)
* insert OperationPart(2, visits, 1, 1, integer)
