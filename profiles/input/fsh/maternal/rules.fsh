// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: MaternalRules
* insert Concept(maternal-1, 儿童指导缺少时间, Guidance of a child has no time)
