CodeSystem: PackageStatusCodes
Id: package-status
Title: "核实状态 How far it was verified"
Description: "服务包或其中一项在多大程度上核对过出处。How far a package, or one of its services, was compared with its source."
* insert OwnCodeSystem
* insert Concept(verified, 已核对官方文本, Verified with the official text)
* insert Concept(secondary, 只见于二手资料, Found in secondary sources alone)
* insert Concept(unverified, 未核实, Unverified)

ValueSet: PackageStatusVS
Id: package-status
Title: "核实状态 How far it was verified"
Description: "服务包或其中一项在多大程度上核对过出处。How far a package, or one of its services, was compared with its source."
* ^experimental = false
* include codes from system PackageStatusCodes

Extension: PackageStatus
Id: package-status
Title: "核实状态 How far it was verified"
Description: "服务包或其中一项在多大程度上核对过出处。How far a package, or one of its services, was compared with its source."
Context: PlanDefinition, PlanDefinition.action
* value[x] only code
* value[x] 1..1
* valueCode from PackageStatusVS (required)

Extension: ServiceTcm
Id: service-tcm
Title: "中医药服务 Service of Chinese medicine"
Description: "这一项是不是中医药服务，中医药服务占比按它计算。Whether this is a service of Chinese medicine; the share of such services is counted by it."
Context: PlanDefinition.action
* value[x] only boolean
* value[x] 1..1

Extension: CountsFor
Id: counts-for
Title: "同时计入 Counts for"
Description: "履行这一项也计入哪个指标或哪项公共卫生服务，写其代码（如 htn-standard-management）。Which indicator or public health service it also counts for, by its code (such as htn-standard-management)."
Context: PlanDefinition.action
* value[x] only code
* value[x] 1..1

Extension: Price
Id: price
Title: "价格 Price"
Description: "服务包或其中一项的价格；没有写的不收费或另行规定。The price of a package or of one of its services; without it there is none, or it is said elsewhere."
Context: PlanDefinition, PlanDefinition.action
* value[x] only Money
* value[x] 1..1

Extension: ContractMonths
Id: contract-months
Title: "签约月数 Months of a contract"
Description: "这个服务包一次签几个月；不写为12个月。For how many months the package is signed; 12 without it."
Context: PlanDefinition
* value[x] only positiveInt
* value[x] 1..1

Extension: DueTolerance
Id: due-tolerance
Title: "前后宽限月数 Months of tolerance"
Description: "按月龄到期的一项，到期日前后几个月之内做都算；不写为1个月。Of a service that is due at an age: within how many months before and after it counts; 1 without it."
Context: PlanDefinition.action
* value[x] only unsignedInt
* value[x] 1..1
