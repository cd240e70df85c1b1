Profile: RemoteEcg
Parent: ServiceRequest
Id: RemoteEcg
Title: "远程心电申请 Remote ECG"
Description: "基层做心电图，请诊断中心出报告：谁请谁、何时。波形用 DocumentReference 或 Media，报告用 DiagnosticReport，各自引用本申请。Primary care records an ECG and asks the reading centre for the report: who asks whom, and when. The waveform is a DocumentReference or Media, the report a DiagnosticReport, each refers to this request."
* insert RequestRules(remote-ecg)
* insert BetweenInstitutions
* code 1..1
* obeys referral-3 and remote-ecg-1

Invariant: remote-ecg-1
Description: "中文：心电检查应有 LOINC 11524-6；本申请的 code 里没有；请在院内编码之外加上这个编码，报告按它归到一起 | English: an ECG should be coded LOINC 11524-6; the code of this request has it not; add it beside the local code, reports are gathered by it"
Severity: #warning
Expression: "code.coding.where(system = 'http://loinc.org' and code = '11524-6').exists()"
