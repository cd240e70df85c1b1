Instance: encounter-follow-up-outcome
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(encounter-follow-up-outcome, EncounterFollowUpOutcome, follow-up-outcome, token, Encounter)
* description = "按随访分类查询随访；界面：乡镇卫生院的“控制不满意、两周内再访”名单。Follow-ups by outcome. Screen: a township's list of those not satisfied, to be seen again within two weeks."
* expression = "Encounter.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/follow-up-outcome').value"

Instance: report-recognised-until
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(report-recognised-until, DiagnosticReportRecognisedUntil, recognised-until, date, DiagnosticReport)
* description = "按互认有效期查询报告，如 recognised-until=ge 今天；界面：医生开单前的“可互认的近期报告”。Reports by the day until which they are recognised, such as recognised-until=ge and today. Screen: the recent reports a doctor may recognise before he orders again."
* expression = "DiagnosticReport.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition').extension.where(url = 'validUntil').value"
