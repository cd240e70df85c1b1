Profile: ServicePackage
Parent: PlanDefinition
Id: ServicePackage
Title: "签约服务包 Service package"
Description: "家庭医生签约服务包的定义：为哪类人群，签多久，承诺哪些服务，每项多久一次，什么记录证明做过。本指南发布的包写明出处和核实状态；县里另存自己的包即可使用，不须等新版本。A package of family doctor contracts: for which groups, for how long, which services, how often each is due, and which records prove that it was done. Those that this guide publishes name their source and how far it was verified; a county stores its own and uses it at once."
* insert EnforcedForFocus(population-category, workflow-definition)
* extension contains PackageStatus named status 0..1 and ContractMonths named contractMonths 0..1 and Price named price 0..*
* extension[status] insert Supported
* extension[contractMonths] insert Shown
* extension[price] insert Shown
* url 1..1
* url insert Supported
* version 1..1
* version insert Supported
* version ^short = "合同按 url|version 引用 Contracts name it as url|version"
* title 1..1
* title insert Shown
* status insert Supported
* type 1..1
* type insert Supported
* useContext 1..*
* useContext insert Shown
* useContext ^short = "为哪类人群；有几项时符合其一即可，general 为所有人 For which groups; of several any will do, general is everybody"
* relatedArtifact insert Supported
* action 1..*
* action insert Shown
* action.extension contains PackageStatus named status 0..1 and ServiceTcm named tcm 0..1 and CountsFor named countsFor 0..* and Price named price 0..1 and DueTolerance named tolerance 0..1
* action.title insert Shown
* action.code 1..1
* action.code from Duty (extensible)
* action.code insert Shown
* action.condition insert Supported
* action.condition.kind = #applicability
* action.condition.expression 1..1
* action.condition.expression.language = #text/fhirpath
* action.condition.expression.expression 1..1
* action.timing[x] 1..1
* action.timing[x] only Timing or Age
* action.timing[x] insert Shown
* action.timing[x] ^short = "多久一次，从合同第一天起算；或到几个月龄 How often, from the first day of the contract; or at which age"
* action.output 1..*
* action.output insert Shown
* action.output ^short = "什么记录证明做过，其中之一即可 Which records prove it, any of them"
* action.output.codeFilter.path 1..1
* action.output.codeFilter.code 1..*
