ValueSet: InquiryCode
Id: inquiry-code
Title: "问诊代码 TCM inquiry code"
Description: "标明一次问诊的代码。The code that marks tcm inquiry."
* ^experimental = false
* TcmExaminationCodes#inquiry "问诊"

Profile: TcmInquiry
Parent: Observation
Id: TcmInquiry
Title: "问诊 TCM inquiry"
Description: "一次中医问诊：整段描述，或按寒热、汗、疼痛、睡眠、饮食、二便等部分写。代码为本项目自定，未与国家标准或 ISO 术语逐条核对。One inquiry: described as a whole, or by parts such as cold and heat, sweating, pain, sleep, appetite, stool and urine. The codes are local and not checked one by one against national standards or ISO terms."
* insert EnforcedForCode(Observation, inquiry-code)
* insert TcmExaminationRules
* component.code from TcmExaminationPart (extensible)
