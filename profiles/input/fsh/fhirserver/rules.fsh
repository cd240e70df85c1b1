// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: FhirserverRules
* insert Concept(observation-1, 已完成的观察须有结果, A final observation has a result)
* insert Concept(observation-2, 观察缺少时间, Observation has no time)
* insert Concept(observation-3, 观察缺少执行者和来源, Observation has neither performer nor source)
* insert Concept(care-plan-1, 计划缺少类别, Care plan has no category)
* insert Concept(care-plan-2, 进行中的计划缺少起止时间, Active care plan has no period)
* insert Concept(service-request-1, 申请须有项目或类别, Request has a code or a category)
* insert Concept(service-request-2, 申请缺少申请者, Request has no requester)
* insert Concept(service-request-3, 申请缺少开立时间, Request has no authoring time)
