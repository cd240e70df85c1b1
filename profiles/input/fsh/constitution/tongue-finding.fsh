CodeSystem: TongueFindingCodes
Id: tongue-finding
Title: "舌象 Tongue findings"
Description: "常用舌象。本项目自定代码，英文为自译，未与国家标准或 ISO 术语逐条核对。Common tongue findings. Local codes with our own English, not checked one by one against national standards or ISO terms."
* insert OwnCodeSystem
* insert Concept(pale, 淡白舌, Pale)
* insert Concept(light-red, 淡红舌, Light red)
* insert Concept(red, 红舌, Red)
* insert Concept(crimson, 绛舌, Crimson)
* insert Concept(blue-purple, 青紫舌, Blue-purple)
* insert Concept(dark, 暗舌, Dark)
* insert Concept(swollen, 胖大舌, Swollen)
* insert Concept(thin-body, 瘦薄舌, Thin)
* insert Concept(teeth-marked, 齿痕舌, Teeth-marked)
* insert Concept(cracked, 裂纹舌, Cracked)
* insert Concept(prickled, 点刺舌, Prickled)
* insert Concept(ecchymosis, 瘀斑瘀点, Ecchymosis)
* insert Concept(white-coating, 白苔, White coating)
* insert Concept(yellow-coating, 黄苔, Yellow coating)
* insert Concept(grey-black-coating, 灰黑苔, Grey or black coating)
* insert Concept(thin-coating, 薄苔, Thin coating)
* insert Concept(thick-coating, 厚苔, Thick coating)
* insert Concept(moist-coating, 润苔, Moist coating)
* insert Concept(slippery-coating, 滑苔, Slippery coating)
* insert Concept(dry-coating, 燥苔, Dry coating)
* insert Concept(greasy-coating, 腻苔, Greasy coating)
* insert Concept(curdy-coating, 腐苔, Curdy coating)
* insert Concept(peeled-coating, 剥苔, Peeled coating)
* insert Concept(no-coating, 少苔或无苔, Little or no coating)

ValueSet: TongueFindingVS
Id: tongue-finding
Title: "舌象 Tongue findings"
Description: "常用舌象。Common tongue findings."
* ^experimental = false
* include codes from system TongueFindingCodes

ValueSet: TongueCode
Id: tongue-code
Title: "舌诊代码 Tongue examination code"
Description: "标明一次舌诊的代码。The code that marks a tongue examination."
* ^experimental = false
* TcmExaminationCodes#tongue "舌诊"

RuleSet: TonguePart(slice, code, zh)
* component[{slice}] ^short = "{zh}"
* component[{slice}].code = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-examination#{code}
* component[{slice}].value[x] from TongueFindingVS (extensible)

Profile: TongueFinding
Parent: Observation
Id: TongueFinding
Title: "舌诊 Tongue finding"
Description: "一次舌诊：整段描述写在 valueString，或按舌色、舌形、苔色、苔质分部分编码（同一部分可有多个），或两者都写。代码为本项目自定，未与国家标准或 ISO 术语逐条核对；医院自己的代码可以并列。One tongue examination: described as a whole in valueString, or coded by colour, shape, coating colour and coating texture (several for one part), or both. The codes are local and not checked one by one against national standards or ISO terms; a hospital's own may stand beside them."
* insert EnforcedForCode(Observation, tongue-code)
* insert TcmExaminationRules
* component ^slicing.discriminator.type = #pattern
* component ^slicing.discriminator.path = "code"
* component ^slicing.rules = #open
* component ^slicing.description = "按舌诊部分切片；其他部分照收。Sliced by the part examined; other parts remain legal."
* component contains bodyColour 0..* and bodyShape 0..* and coatingColour 0..* and coatingTexture 0..*
* insert TonguePart(bodyColour, tongue-body-colour, 舌色 Colour of the tongue body)
* insert TonguePart(bodyShape, tongue-body-shape, 舌形 Shape of the tongue body)
* insert TonguePart(coatingColour, tongue-coating-colour, 苔色 Colour of the coating)
* insert TonguePart(coatingTexture, tongue-coating-texture, 苔质 Texture of the coating)
