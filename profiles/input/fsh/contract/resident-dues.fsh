Extension: ContractDue
Id: contract-due
Title: "签约到期日 Contract due"
Description: "从哪一天起没有签约：从未签约的为出生日期，签约有效的为最后一天的次日（此前应当续签）。由平台维护，发送方写的值不起作用，更新居民时不写它不会丢失；已死亡或停用的居民没有。The day from which on the resident has no contract: the birth date of who never had one, the day after the last one of a contract in force, before which it should be renewed. The platform keeps it: a client's value is ignored, and an update that leaves it out does not lose it; who has died or is not in use has none."
Context: Patient
* value[x] only date
* value[x] 1..1

Extension: ScreeningDue
Id: screening-due
Title: "血压筛查到期日 Blood pressure screening due"
Description: "从哪一天起应当测血压：从未测过的为35岁生日，测过的为最近一次之后12个月。日期未到时再次测量不改动它，到期那天再按最近一次推算。由平台维护，发送方写的值不起作用，更新居民时不写它不会丢失；已死亡或停用的居民没有。The day from which on the blood pressure is to be measured: the 35th birthday of who was never measured, 12 months after the last reading of others. While the day is ahead, a further reading leaves it; it moves when it comes. The platform keeps it: a client's value is ignored, and an update that leaves it out does not lose it; who has died or is not in use has none."
Context: Patient
* value[x] only date
* value[x] 1..1

Extension: ExamDue
Id: exam-due
Title: "健康体检到期日 Health examination due"
Description: "从哪一天起应当体检：最近一次健康体检（就诊类型 health-examination）之后12个月，从未体检的从出生算起。由平台维护，发送方写的值不起作用，更新居民时不写它不会丢失；已死亡或停用的居民没有。The day from which on a health examination is missing: 12 months after the last encounter of type health-examination, after birth for who never had one. The platform keeps it: a client's value is ignored, and an update that leaves it out does not lose it; who has died or is not in use has none."
Context: Patient
* value[x] only date
* value[x] 1..1

Extension: SelfCareDue
Id: self-care-due
Title: "生活自理能力评估到期日 Self-care assessment due"
Description: "从哪一天起应当评估生活自理能力：65岁生日，评估过的为最近一次之后12个月。由平台维护，发送方写的值不起作用，更新居民时不写它不会丢失；已死亡或停用的居民没有。The day from which on self-care is to be assessed: the 65th birthday, 12 months after the last assessment of who was assessed. The platform keeps it: a client's value is ignored, and an update that leaves it out does not lose it; who has died or is not in use has none."
Context: Patient
* value[x] only date
* value[x] 1..1
