Invariant: observation-1
Description: "中文：已完成（final、amended、corrected）的观察必须有结果；本条没有 value、component、hasMember，也没有 dataAbsentReason；请补上结果，或用 dataAbsentReason 说明缺失原因 | English: a final, amended or corrected observation has a result; this one has no value, component, hasMember or dataAbsentReason; add the result, or say in dataAbsentReason why it is absent"
Severity: #error
Expression: "(status.exists() and (status = 'final' or status = 'amended' or status = 'corrected')) implies (value.exists() or component.exists() or hasMember.exists() or dataAbsentReason.exists())"

Invariant: observation-2
Description: "中文：观察应注明发生时间；本条没有 effective[x]；请填 effectiveDateTime，否则不能按时间检索 | English: an observation should say when it was made; this one has no effective[x]; fill in effectiveDateTime, or searches by date will miss it"
Severity: #warning
Expression: "effective.exists()"

Invariant: observation-3
Description: "中文：观察应能追溯来源；本条既没有 performer 也没有 derivedFrom；请填执行机构或人员，或其依据 | English: the source of an observation should be traceable; this one has neither performer nor derivedFrom; name the performing organisation or person, or what it was derived from"
Severity: #warning
Expression: "performer.exists() or derivedFrom.exists()"
