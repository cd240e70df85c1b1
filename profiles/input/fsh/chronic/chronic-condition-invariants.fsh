Invariant: chronic-condition-1
Description: "中文：两慢病诊断的 ICD-10 编码须以 I10 或 E11 开头；本条没有这样的编码；请在 code.coding 补上，其他疾病不用本 profile | English: a chronic disease diagnosis has an ICD-10 code that begins with I10 or E11; this one has none; add it to code.coding, other diseases do not use this profile"
Severity: #error
Expression: "code.coding.where((system = 'http://hl7.org/fhir/sid/icd-10' or system = 'urn:oid:2.16.156.10011.2.3.3.11') and (code.startsWith('I10') or code.startsWith('E11'))).exists()"

Invariant: chronic-condition-2
Description: "中文：诊断必须有临床状态，除非已标为录入错误；本条没有 clinicalStatus；请填 active、remission、resolved 等 | English: a diagnosis has a clinical status unless it was entered in error; this one has no clinicalStatus; fill in active, remission, resolved or another"
Severity: #error
Expression: "clinicalStatus.exists() or verificationStatus.coding.where(code = 'entered-in-error').exists()"

Invariant: chronic-condition-3
Description: "中文：诊断应有确诊或登记日期；本条既没有 onset[x] 也没有 recordedDate；请填其一，随访年度从它算起 | English: a diagnosis should say since when, or when it was recorded; this one has neither onset[x] nor recordedDate; fill in one of them, the follow-up year begins there"
Severity: #warning
Expression: "onset.exists() or recordedDate.exists()"

Invariant: chronic-condition-4
Description: "中文：使用扩展码时应同时给出三位类目码；本条没有 I10 或 E11；请在 code.coding 加上，应用按它检索 | English: beside an extended code the three-character category should stand; this one has neither I10 nor E11; add it to code.coding, apps search by it"
Severity: #warning
Expression: "code.coding.where((system = 'http://hl7.org/fhir/sid/icd-10' or system = 'urn:oid:2.16.156.10011.2.3.3.11') and (code = 'I10' or code = 'E11')).exists()"

Invariant: chronic-condition-5
Description: "中文：诊断应写明是否确诊；本条没有 verificationStatus；按确诊计入管理；尚未确诊的请填 provisional、unconfirmed 等 | English: a diagnosis should say whether it is confirmed; this one has no verificationStatus; it counts as confirmed; fill in provisional, unconfirmed or another where it is not"
Severity: #warning
Expression: "verificationStatus.exists()"
