ValueSet: ListeningSmellingCode
Id: listening-smelling-code
Title: "闻诊代码 TCM listening and smelling code"
Description: "标明一次闻诊的代码。The code that marks tcm listening and smelling."
* ^experimental = false
* TcmExaminationCodes#listening-smelling "闻诊"

Profile: TcmListening
Parent: Observation
Id: TcmListening
Title: "闻诊 TCM listening and smelling"
Description: "一次闻诊：整段描述，或按声音、呼吸、气味等部分写。代码为本项目自定，未与国家标准或 ISO 术语逐条核对。One examination by listening and smelling: described as a whole, or by parts such as voice, breathing and odour. The codes are local and not checked one by one against national standards or ISO terms."
* insert EnforcedForCode(Observation, listening-smelling-code)
* insert TcmExaminationRules
* component.code from TcmExaminationPart (extensible)
