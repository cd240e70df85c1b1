// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: ContractRules
* insert Concept(plan-activity-1, 计划活动须说明做什么, Activity of a plan says what is done)
* insert Concept(plan-activity-2, 计划活动缺少执行者, Activity of a plan has no performer)
* insert Concept(package-1, 服务包期限超过一年, Service package runs longer than a year)
* insert Concept(package-2, 服务包缺少服务项目, Service package has no services)
