Invariant: organization-1
Description: "中文：统一社会信用代码必须是18位数字或大写字母（不含 I、O、S、V、Z）；这个值不是；请核对登记证书后更正 | English: a unified social credit code has 18 digits or capital letters (never I, O, S, V, Z); this value has not; check the certificate and correct it"
Severity: #error
Expression: "hasValue() implies matches('^[0-9A-HJ-NPQRTUWXY]{18}$')"

Invariant: organization-2
Description: "中文：统一社会信用代码末位必须与前17位算出的校验码一致（GB 32100）；这个值不一致；请核对登记证书后更正 | English: the last character of a unified social credit code is the check character of the 17 before it (GB 32100); in this value it is not; check the certificate and correct it"
Severity: #error
Expression: "iif($this.matches('^[0-9A-HJ-NPQRTUWXY]{18}$'), (31 - (('0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(0,1))*1 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(1,1))*3 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(2,1))*9 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(3,1))*27 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(4,1))*19 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(5,1))*26 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(6,1))*16 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(7,1))*17 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(8,1))*20 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(9,1))*29 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(10,1))*25 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(11,1))*13 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(12,1))*8 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(13,1))*24 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(14,1))*10 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(15,1))*30 + '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(16,1))*28) mod 31)) mod 31 = '0123456789ABCDEFGHJKLMNPQRTUWXY'.indexOf($this.substring(17,1)), true)"

Invariant: organization-3
Description: "中文：独立机构应有统一社会信用代码或登记号；本机构都没有；请补上其一，科室可忽略本提示 | English: an institution should have a unified social credit code or a registration number; this one has neither; add one of them, a department may ignore this"
Severity: #warning
Expression: "identifier.where(system = 'https://xinglin-fhir.github.io/ig/sid/uscc' or system = 'urn:oid:2.16.156.10011.1.5').exists()"
