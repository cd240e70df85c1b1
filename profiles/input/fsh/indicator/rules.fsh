// The keys of this room's rules, codes of xinglin-rule.
RuleSet: IndicatorRules
* insert Concept(list-too-long, 名单过长, List is too long)
* insert Concept(counts-alone, 只能看数, Counts alone)
* insert Concept(report-submitted, 报告已提交, Report was submitted)
* insert Concept(report-final, 已提交的报告不能改, What was submitted stays)
* insert Concept(report-correction, 更正不成立, Correction cannot be)
* insert Concept(report-too-early, 期间还没有过去, Period is not over)
