ValueSet: InspectionCode
Id: inspection-code
Title: "望诊代码 TCM inspection code"
Description: "标明一次望诊的代码。The code that marks tcm inspection."
* ^experimental = false
* TcmExaminationCodes#inspection "望诊"

Profile: TcmInspection
Parent: Observation
Id: TcmInspection
Title: "望诊 TCM inspection"
Description: "一次望诊（舌诊除外）：整段描述，或按神、面色、形体等部分写。代码为本项目自定，未与国家标准或 ISO 术语逐条核对。One inspection (the tongue has a profile of its own): described as a whole, or by parts such as spirit, complexion and body build. The codes are local and not checked one by one against national standards or ISO terms."
* insert EnforcedForCode(Observation, inspection-code)
* insert TcmExaminationRules
* component.code from TcmExaminationPart (extensible)
