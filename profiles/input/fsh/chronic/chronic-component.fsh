CodeSystem: ChronicComponentCodes
Id: chronic-component
Title: "慢病结论的分项 Components of chronic disease conclusions"
Description: "慢病结论的分项代码，本项目自定。The codes of what a chronic disease conclusion says beside its class; local to this project."
* insert OwnCodeSystem
* insert Concept(isolated-hypertension, 单纯收缩期或舒张期高血压, Isolated systolic or diastolic hypertension)
* insert Concept(range-lower, 区间下限, Lower end of the range)
* insert Concept(missing-fact, 缺失的事实, Missing fact)
* insert Concept(overridden-label, 被改判的分标, Overridden label)
* insert Concept(lead-level, 牵头管理层级, Leading level)
