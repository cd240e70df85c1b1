CodeSystem: PulseFindingCodes
Id: pulse-finding
Title: "脉象 Pulse findings"
Description: "常用脉象；弦滑之类的兼脉写成几个 component。本项目自定代码，英文为自译，未与国家标准或 ISO 术语逐条核对。Common pulse qualities; a combined pulse, such as wiry and slippery, takes several components. Local codes with our own English, not checked one by one against national standards or ISO terms."
* insert OwnCodeSystem
* insert Concept(normal, 平脉, Normal)
* insert Concept(floating, 浮脉, Floating)
* insert Concept(deep, 沉脉, Deep)
* insert Concept(slow, 迟脉, Slow)
* insert Concept(rapid, 数脉, Rapid)
* insert Concept(slippery, 滑脉, Slippery)
* insert Concept(rough, 涩脉, Rough)
* insert Concept(wiry, 弦脉, Wiry)
* insert Concept(tight, 紧脉, Tight)
* insert Concept(thready, 细脉, Thready)
* insert Concept(surging, 洪脉, Surging)
* insert Concept(feeble, 虚脉, Feeble)
* insert Concept(replete, 实脉, Replete)
* insert Concept(weak, 弱脉, Weak)
* insert Concept(soggy, 濡脉, Soggy)
* insert Concept(moderate, 缓脉, Moderate)
* insert Concept(abrupt, 促脉, Abrupt)
* insert Concept(knotted, 结脉, Knotted)
* insert Concept(intermittent, 代脉, Intermittent)

ValueSet: PulseFindingVS
Id: pulse-finding
Title: "脉象 Pulse findings"
Description: "常用脉象。Common pulse qualities."
* ^experimental = false
* include codes from system PulseFindingCodes

ValueSet: PulseCode
Id: pulse-code
Title: "脉诊代码 Pulse examination code"
Description: "标明一次脉诊的代码。The code that marks a pulse examination."
* ^experimental = false
* TcmExaminationCodes#pulse "脉诊"

RuleSet: PulsePart(slice, code, zh)
* component[{slice}] ^short = "{zh}"
* component[{slice}].code = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-examination#{code}
* component[{slice}].value[x] from PulseFindingVS (extensible)

Profile: PulseFinding
Parent: Observation
Id: PulseFinding
Title: "脉诊 Pulse finding"
Description: "一次脉诊：整段描述写在 valueString，或按左手、右手、不分左右编码（兼脉写成几个 component），或两者都写。脉率是心率，另用 LOINC 8867-4。代码为本项目自定，未与国家标准或 ISO 术语逐条核对。One pulse examination: described as a whole in valueString, or coded for the left wrist, the right one or either (a combined pulse takes several components), or both. The rate is a heart rate of its own, LOINC 8867-4. The codes are local and not checked one by one against national standards or ISO terms."
* insert EnforcedForCode(Observation, pulse-code)
* insert TcmExaminationRules
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component ^slicing.description = "按左右手切片；其他部分照收。Sliced by wrist; other parts remain legal."
* component contains either 0..* and left 0..* and right 0..*
* insert PulsePart(either, pulse-quality, 脉象（不分左右） Pulse quality of either wrist)
* insert PulsePart(left, pulse-left, 左手脉象 Pulse quality of the left wrist)
* insert PulsePart(right, pulse-right, 右手脉象 Pulse quality of the right wrist)
