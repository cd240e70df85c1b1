Profile: RecognisedReport
Parent: DiagnosticReport
Id: RecognisedReport
Title: "检查检验报告 Diagnostic report"
Description: "检验、心电、会诊等报告。带互认扩展的报告可被其他机构互认，因此要求更严：已签发，写明为谁、谁出、何时，有效期不早于检查日期；不带的只有提示。报告号用 .1.32（检查）或 .1.33（检验）。A report: laboratory, ECG, consultation. One with the extension of mutual recognition may be recognised by others and obeys stricter rules: issued, saying of whom, by whom and when, valid no earlier than made; others are only advised. Report numbers use .1.32 (examination) or .1.33 (laboratory)."
* insert EnforcedForType(DiagnosticReport)
* obeys report-1 and report-2 and report-3 and report-4
* extension contains MutualRecognition named mutualRecognition 0..1
* extension[mutualRecognition] insert Shown
* extension[mutualRecognition] ^short = "互认 Mutual recognition"
* insert SlicedBySystem
* identifier contains examination 0..* and laboratory 0..*
* identifier[examination] insert Supported
* identifier[examination] ^short = "检查报告单号 Number of the examination report"
* insert IdentifierSlice(examination, urn:oid:2.16.156.10011.1.32)
* identifier[laboratory] insert Supported
* identifier[laboratory] ^short = "检验报告单号 Number of the laboratory report"
* insert IdentifierSlice(laboratory, urn:oid:2.16.156.10011.1.33)
* basedOn insert Supported
* status insert Shown
* category insert Supported
* code insert Shown
* subject insert Shown
* encounter insert Supported
* effective[x] insert Shown
* issued insert Shown
* performer insert Shown
* resultsInterpreter insert Supported
* result insert Shown
* media insert Supported
* conclusion insert Shown
* presentedForm insert Shown
