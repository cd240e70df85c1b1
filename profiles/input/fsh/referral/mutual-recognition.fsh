Extension: MutualRecognition
Id: mutual-recognition
Title: "检查检验互认 Mutual recognition"
Description: "这份报告可被其他机构互认：级别、有效期、质控依据。依据国卫医发〔2022〕6号；级别代码和各项目的天数由地方公布，此处是本地代码，尚未核实；“HR”标识的格式没有找到，不造。The report may be recognised by other institutions: level, validity, evidence of quality control. After a national notice of 2022 (No. 6); levels and days are published locally, the codes here are local and unverified; the format of the HR mark was not found and is not invented."
Context: DiagnosticReport
* extension contains level 1..1 and validUntil 1..1 and evidence 0..1
* extension[level].value[x] only code
* extension[level].valueCode 1..1
* extension[level].valueCode from RecognitionLevel (required)
* extension[level] ^short = "互认级别 Level"
* extension[validUntil].value[x] only date
* extension[validUntil].valueDate 1..1
* extension[validUntil] ^short = "有效期至（含当日） Valid until, that day included"
* extension[evidence].value[x] only string
* extension[evidence].valueString 1..1
* extension[evidence] ^short = "质控依据：室间质评合格证编号等 Evidence: number of the external quality assessment certificate …"

CodeSystem: RecognitionLevelCodes
Id: recognition-level
Title: "互认级别 Level of recognition"
Description: "检查检验结果互认的级别；本地代码，尚未核实。The levels of mutual recognition; local codes, unverified."
* insert OwnCodeSystem
* insert Concept(national, 国家级, National)
* insert Concept(provincial, 省级, Provincial)
* insert Concept(municipal, 市级, Municipal)
* insert Concept(county, 县域, Within the county)

ValueSet: RecognitionLevel
Id: recognition-level
Title: "互认级别 Level of recognition"
Description: "检查检验结果互认的级别；本地代码，尚未核实。The levels of mutual recognition; local codes, unverified."
* ^experimental = false
* include codes from system RecognitionLevelCodes
