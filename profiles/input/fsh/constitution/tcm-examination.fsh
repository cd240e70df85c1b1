CodeSystem: TcmExaminationCodes
Id: tcm-examination
Title: "中医四诊项目 TCM examination"
Description: "望闻问切四诊及舌诊、脉诊的观察项目和它们的组成部分，另有体质量表预填用的计数。本项目自定代码，未与国家标准或 ISO 术语逐条核对。What the four examinations (inspection, listening and smelling, inquiry, palpation), tongue and pulse observe, their parts, and two counts from which constitution forms can be filled. Local codes, not checked one by one against national standards or ISO terms."
* insert OwnCodeSystem
* insert Concept(inspection, 望诊, Inspection)
* insert Concept(listening-smelling, 闻诊, Listening and smelling)
* insert Concept(inquiry, 问诊, Inquiry)
* insert Concept(palpation, 切诊, Palpation)
* insert Concept(tongue, 舌诊, Tongue examination)
* insert Concept(pulse, 脉诊, Pulse examination)
* insert Concept(tongue-body-colour, 舌色, Colour of the tongue body)
* insert Concept(tongue-body-shape, 舌形, Shape of the tongue body)
* insert Concept(tongue-coating-colour, 苔色, Colour of the tongue coating)
* insert Concept(tongue-coating-texture, 苔质, Texture of the tongue coating)
* insert Concept(pulse-quality, 脉象, Pulse quality\, either wrist)
* insert Concept(pulse-left, 左手脉象, Pulse quality\, left wrist)
* insert Concept(pulse-right, 右手脉象, Pulse quality\, right wrist)
* insert Concept(complexion, 面色, Complexion)
* insert Concept(spirit, 神, Spirit)
* insert Concept(body-build, 形体, Body build)
* insert Concept(voice, 声音, Voice)
* insert Concept(breath-sound, 呼吸, Breathing)
* insert Concept(odour, 气味, Odour)
* insert Concept(cold-heat, 寒热, Cold and heat)
* insert Concept(sweat, 汗, Sweating)
* insert Concept(pain, 疼痛, Pain)
* insert Concept(sleep, 睡眠, Sleep)
* insert Concept(appetite-taste, 饮食口味, Appetite and taste)
* insert Concept(stool-urine, 二便, Stool and urine)
* insert Concept(abdomen, 腹诊, Abdomen)
* insert Concept(acupoint-palpation, 腧穴按诊, Palpation of acupoints)
* insert Concept(colds-per-year, 近一年感冒次数, Colds in the past year)
* insert Concept(allergies-per-year, 近一年过敏次数, Allergic episodes in the past year)

// What every one of the four examinations obeys.
RuleSet: TcmExaminationRules
* insert ObservationRules
* obeys tcm-examination-1
* insert TcmCategory(tcm-examination)
* code insert Shown
* subject insert Supported
* effective[x] 1..1
* effective[x] only dateTime or Period
* effective[x] insert Shown
* performer insert Supported
* value[x] only string or CodeableConcept
* value[x] insert Shown
* value[x] ^short = "整段描述，如“舌淡红，苔薄白” The description as a whole"
* component insert Shown
* component.value[x] only string or CodeableConcept

Invariant: tcm-examination-1
Description: "中文：四诊的每个组成部分须有结果；有一个 component 没有 value，也没有 dataAbsentReason；请补上结果，没有检查的部分不要写 | English: each part of an examination has a result; one component has neither value nor dataAbsentReason; add the result, and leave out parts that were not examined"
Severity: #error
Expression: "component.all(value.exists() or dataAbsentReason.exists())"

ValueSet: TcmExaminationPart
Id: tcm-examination-part
Title: "四诊组成部分 Parts of an examination"
Description: "望、闻、问、切的组成部分。The parts of inspection, listening and smelling, inquiry and palpation."
* ^experimental = false
* TcmExaminationCodes#spirit
* TcmExaminationCodes#complexion
* TcmExaminationCodes#body-build
* TcmExaminationCodes#voice
* TcmExaminationCodes#breath-sound
* TcmExaminationCodes#odour
* TcmExaminationCodes#cold-heat
* TcmExaminationCodes#sweat
* TcmExaminationCodes#pain
* TcmExaminationCodes#sleep
* TcmExaminationCodes#appetite-taste
* TcmExaminationCodes#stool-urine
* TcmExaminationCodes#abdomen
* TcmExaminationCodes#acupoint-palpation
