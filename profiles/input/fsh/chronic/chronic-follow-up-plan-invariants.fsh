Invariant: follow-up-plan-1
Description: "中文：慢病随访计划应指明针对哪个诊断；本计划没有 addresses；请引用高血压或2型糖尿病的 Condition，没有它不能按病种汇总 | English: a chronic follow-up plan should say which diagnosis it is for; this one has no addresses; refer to the Condition of hypertension or type 2 diabetes, without it the plan is not counted by disease"
Severity: #warning
Expression: "addresses.exists()"

Invariant: follow-up-plan-2
Description: "中文：进行中的慢病随访计划每年至少4次随访；本计划排定的不足4次；请补上带 scheduledTiming 的活动（如每3个月1次），或引用已开立的申请 | English: an active chronic follow-up plan has at least four contacts a year; this one schedules fewer; add an activity with scheduledTiming (such as once in 3 months), or refer to requests"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies ((activity.reference.count() + activity.detail.scheduled.ofType(Period).count() + activity.detail.scheduled.ofType(Timing).event.count() >= 4) or activity.detail.scheduled.ofType(Timing).repeat.where((periodUnit = 'd' and period <= 92) or (periodUnit = 'wk' and period <= 13) or (periodUnit = 'mo' and period <= 3) or (periodUnit = 'a' and period = 1 and frequency >= 4)).exists())"

Invariant: follow-up-plan-3
Description: "中文：排定的随访必须算得出日期；本活动的 scheduledTiming 既没有 event，也没有带单位的周期；请填 event，或 repeat.period 和 repeat.periodUnit（如3个月） | English: a scheduled contact has dates that can be reckoned; the scheduledTiming of this activity has neither event nor a period with its unit; fill in event, or repeat.period and repeat.periodUnit (such as 3 months)"
Severity: #error
Expression: "scheduled.ofType(Timing).all(event.exists() or (repeat.period.exists() and repeat.periodUnit.exists()))"

Invariant: follow-up-plan-4
Description: "中文：进行中的慢病随访计划应有控制目标；本计划没有 goal；请引用血压、血糖或体重的 Goal | English: an active chronic follow-up plan should have goals; this one has none; refer to a Goal for blood pressure, glucose or weight"
Severity: #warning
Expression: "(status.exists() and status = 'active') implies goal.exists()"
