Instance: recognised-ieee-11073
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-ieee-11073, RecognisedIeee11073, http://loinc.org)
* title = "血压计：ISO/IEEE 11073 到 LOINC Blood pressure monitors: ISO/IEEE 11073 to LOINC"
* description = "血压计按 ISO/IEEE 11073-10101 发送的代码：MDC_PRESS_BLD_NONINV、_SYS、_DIA，出自公开的 Continua 示例消息。What blood pressure monitors send by ISO/IEEE 11073-10101: MDC_PRESS_BLD_NONINV, _SYS and _DIA, as public sample messages of Continua have them."
* group.source = "urn:iso:std:iso:11073:10101"
* insert Same(150020, 85354-9)
* insert Same(150021, 8480-6)
* insert Same(150022, 8462-4)
