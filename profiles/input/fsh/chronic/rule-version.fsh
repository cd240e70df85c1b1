Extension: RuleVersion
Id: rule-version
Title: "规则版本 Rule version"
Description: "得出结论时所用规则数据的版本，放在 method 上；同一规则集修订后版本不同，旧结论可以追溯。The version of the rule data by which the conclusion was reached, on its method; a revised policy set has another version, and old conclusions remain traceable."
Context: CodeableConcept
* value[x] only string
* value[x] 1..1
