CodeSystem: TcmAdviceCategoryCodes
Id: tcm-advice-category
Title: "中医药保健指导类别 TCM advice category"
Description: "调理计划中一条建议的类别，即国家基本公共卫生服务规范（第三版）老年人记录表的六类保健指导（1～6），另加中医适宜技术。代码为本项目自定。The category of one piece of advice in a conditioning plan: the six kinds of guidance (1 to 6) of the elderly record form of the national basic public health service specification (third edition), and TCM techniques. The codes are local."
* insert OwnCodeSystem
* insert Concept(emotion, 情志调摄, Emotional care)
* insert Concept(diet, 饮食调养, Diet)
* insert Concept(daily-life, 起居调摄, Daily routine)
* insert Concept(exercise, 运动保健, Exercise)
* insert Concept(acupoint, 穴位保健, Acupoint self-care)
* insert Concept(technique, 中医适宜技术, TCM technique by a professional)
* insert Concept(other, 其他, Other)

ValueSet: TcmAdviceCategory
Id: tcm-advice-category
Title: "中医药保健指导类别 TCM advice category"
Description: "调理计划中一条建议的类别。The category of one piece of advice in a conditioning plan."
* ^experimental = false
* include codes from system TcmAdviceCategoryCodes
