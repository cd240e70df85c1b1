ValueSet: PalpationCode
Id: palpation-code
Title: "切诊代码 TCM palpation code"
Description: "标明一次切诊的代码。The code that marks tcm palpation."
* ^experimental = false
* TcmExaminationCodes#palpation "切诊"

Profile: TcmPalpation
Parent: Observation
Id: TcmPalpation
Title: "切诊 TCM palpation"
Description: "一次切诊（脉诊除外）：腹诊、腧穴按诊等，整段描述，或按部分写。代码为本项目自定，未与国家标准或 ISO 术语逐条核对。One palpation (the pulse has a profile of its own): abdomen, acupoints and others, described as a whole or by parts. The codes are local and not checked one by one against national standards or ISO terms."
* insert EnforcedForCode(Observation, palpation-code)
* insert TcmExaminationRules
* component.code from TcmExaminationPart (extensible)
