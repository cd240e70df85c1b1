Invariant: referral-1
Description: "中文：转诊和会诊必须说明理由；本申请既没有 reasonCode 也没有 reasonReference；请填诊断编码或文字，或引用诊断、检查结果 | English: a referral or consultation gives its reason; this one has neither reasonCode nor reasonReference; fill in the diagnosis or a text, or refer to the diagnosis or the finding"
Severity: #error
Expression: "reasonCode.exists() or reasonReference.exists()"

Invariant: referral-2
Description: "中文：申请方和承接方不能是同一方；这里 performer 与 requester 相同；请核对并填写真正的承接机构 | English: nobody refers to himself; here performer and requester are the same; check them and name who is really asked"
Severity: #error
Expression: "requester.reference.exists() implies performer.reference.all($this.toString() != %resource.requester.reference.toString())"

Invariant: referral-3
Description: "中文：申请应说明理由；本申请既没有 reasonCode 也没有 reasonReference；请填诊断编码或文字，承接方靠它判断 | English: a request should give its reason; this one has neither reasonCode nor reasonReference; fill in the diagnosis or a text, the performing side relies on it"
Severity: #warning
Expression: "reasonCode.exists() or reasonReference.exists()"
