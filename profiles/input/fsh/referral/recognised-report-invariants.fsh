Invariant: report-1
Description: "中文：可互认的报告必须已签发（final、amended、corrected 或 appended）；本报告不是；请等签发后再加互认标记 | English: a report to be recognised is issued (final, amended, corrected or appended); this one is not; mark it as recognised once it is issued"
Severity: #error
Expression: "extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition').exists() implies (status.exists() and (status = 'final' or status = 'amended' or status = 'corrected' or status = 'appended'))"

Invariant: report-2
Description: "中文：可互认的报告必须写明为谁、谁出、何时；本报告缺 subject、performer 或 effective[x]；请补齐，别的机构才能认 | English: a report to be recognised says of whom, by whom and when; this one lacks subject, performer or effective[x]; add them, or nobody else can recognise it"
Severity: #error
Expression: "extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition').exists() implies (subject.exists() and performer.exists() and effective.exists())"

Invariant: report-3
Description: "中文：互认有效期不能早于检查日期；本报告的 validUntil 更早；请核对两个日期 | English: a report is valid no earlier than it was made; here validUntil is earlier; check both dates"
Severity: #error
Expression: "(effective.ofType(dateTime).exists() and effective.ofType(dateTime).toString().length() >= 10) implies extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition').extension.where(url = 'validUntil').value.where($this.toString().length() = 10).all($this.toString() >= %resource.effective.toString().substring(0,10))"

Invariant: report-4
Description: "中文：已签发的报告应有内容；本报告没有 result、conclusion、conclusionCode、media 和 presentedForm；请引用结果，写结论，或附报告文件 | English: an issued report should have content; this one has no result, conclusion, conclusionCode, media or presentedForm; refer to the results, write the conclusion, or attach the form"
Severity: #warning
Expression: "(status.exists() and (status = 'final' or status = 'amended' or status = 'corrected' or status = 'appended')) implies (result.exists() or conclusion.exists() or conclusionCode.exists() or media.exists() or presentedForm.exists())"
