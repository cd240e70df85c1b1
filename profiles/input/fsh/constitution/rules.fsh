// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: ConstitutionRules
* insert Concept(constitution-1, 转化分超出0至100, Transformed score outside 0 to 100)
* insert Concept(constitution-2, 老年版得分超出范围, Score of the elderly form outside its range)
* insert Concept(constitution-3, 体质与判定结果不配, Verdict does not fit the constitution)
* insert Concept(constitution-response-1, 答卷须针对体质量表, Response answers a constitution scale)
* insert Concept(constitution-response-2, 答卷缺少量表版本, Response does not name its instrument's version)
* insert Concept(tcm-examination-1, 四诊的组成部分须有结果, Part of an examination has a result)
* insert Concept(tcm-condition-1, 体质不写成诊断, A constitution is no diagnosis)
* insert Concept(tcm-condition-2, 中医诊断缺少时间, TCM diagnosis has no date)
* insert Concept(tcm-plan-1, 调理计划缺少依据, Conditioning plan has no basis)
* insert Concept(tcm-plan-2, 建议须有文字, Advice has words)
* insert Concept(tcm-plan-3, 进行中的调理计划缺少建议, Active conditioning plan has no advice)
