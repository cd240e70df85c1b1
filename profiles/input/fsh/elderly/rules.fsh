// The keys of this room's invariants, codes of xinglin-rule.
RuleSet: ElderlyRules
* insert Concept(self-care-1, 进餐穿衣分值不在评估表内, Score of eating or dressing not on the form)
* insert Concept(self-care-2, 梳洗分值不在评估表内, Score of washing not on the form)
* insert Concept(self-care-3, 如厕活动分值不在评估表内, Score of toileting or mobility not on the form)
* insert Concept(self-care-4, 自理能力总分须等于五项之和, Self-care total is the sum of five items)
* insert Concept(self-care-5, 自理能力结论须与总分一致, Self-care conclusion agrees with the total)
* insert Concept(ability-1, 自理能力分超出范围, Self-care score out of range)
* insert Concept(ability-2, 运动或感知分超出范围, Mobility or sensation score out of range)
* insert Concept(ability-3, 精神状态分超出范围, Mental status score out of range)
* insert Concept(ability-4, 能力评估总分须等于四项之和, Ability total is the sum of four dimensions)
* insert Concept(ability-5, 能力等级轻于总分, Ability level better than the total)
* insert Concept(ability-6, 能力等级加重缺少依据, Ability level graver without a reason)
