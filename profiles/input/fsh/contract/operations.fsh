Instance: sign-contract
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/sign-contract"
* name = "SignContract"
* title = "家庭医生签约 Sign a family doctor contract"
* status = #active
* kind = #operation
* description = "为居民起草一份签约，或直接生效（confirm）。同样的调用再来一次是同一份；草案之后带 confirm 为 true 的同一调用使它生效，PUT 该计划为 active 也一样。同一居民同一天只有一份有效的，第二份得 409 contract-in-force，写明是哪一份。居民本人的令牌只能起草。Drafts a contract for a resident, or puts it into force at once (confirm). The same call again is the same contract; after a draft the same call with confirm true puts it into force, as PUT of the plan as active does. Of one resident one is in force on a day: a second gets 409 contract-in-force, which names it. A resident's own token drafts alone."
* affectsState = true
* code = #sign-contract
* resource = #Patient
* system = false
* type = false
* instance = true
* insert OperationParameter(team, in, 1, 1, Reference)
* parameter[=].documentation = "签约团队（CareTeam），在用的。The team (CareTeam), active."
* insert OperationParameter(package, in, 1, *, canonical)
* parameter[=].documentation = "服务包，url|version；不写版本为现行版本。须适用于这位居民。The packages, url|version; without a version the one that is offered now. They are for this resident."
* insert OperationParameter(start, in, 0, 1, date)
* parameter[=].documentation = "第一天，可以在过去；省略时为今天。最后一天按服务包的签约月数。The first day, which may lie in the past; today without it. The last day follows from the packages' months."
* insert OperationParameter(channel, in, 0, 1, code)
* parameter[=].documentation = "签约渠道：app、counter、home、bulk。How it was signed: app, counter, home, bulk."
* insert OperationParameter(signature, in, 0, 1, Reference)
* parameter[=].documentation = "签字的协议（DocumentReference）。The signed agreement (DocumentReference)."
* insert OperationParameter(confirm, in, 0, 1, boolean)
* parameter[=].documentation = "是否生效；默认否，只是草案。Whether it comes into force; by default not, it is a draft."
* insert OperationParameter(return, out, 1, 1, Bundle)
* parameter[=].documentation = "类型 collection：所存的计划、同意书、居民。Of type collection: the plan, the consent and the resident that are stored."

Instance: renew
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/renew"
* name = "Renew"
* title = "续签 Renew a contract"
* status = #active
* kind = #operation
* description = "在到期前60天之内（Library/contract-rules）或到期之后续签：新的计划从原合同最后一天的次日（已过期的从今天）开始，replaces 指向原计划；原计划不改。再来一次是同一份。Renews a contract within the 60 days before its end (Library/contract-rules), or after it: the new plan begins on the day after the last one of this contract, or today where that has passed, and names it in replaces; the old one stays as it is. The same call again is the same plan."
* affectsState = true
* code = #renew
* resource = #CarePlan
* system = false
* type = false
* instance = true
* insert OperationParameter(package, in, 0, *, canonical)
* parameter[=].documentation = "换成这些服务包；省略时为原来的，用现行版本。Other packages; without any the same ones as they are offered now."
* insert OperationParameter(signature, in, 0, 1, Reference)
* parameter[=].documentation = "签字的协议（DocumentReference）。The signed agreement (DocumentReference)."
* insert OperationParameter(return, out, 1, 1, CarePlan)
* parameter[=].documentation = "新的计划。The new plan."

Instance: transfer
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/transfer"
* name = "Transfer"
* title = "换团队 Pass a contract on to another team"
* status = #active
* kind = #operation
* description = "从某一天起由另一个团队履行剩下的时间：新的计划 replaces 原计划，原计划到前一天为止。再来一次是同一份。Another team goes on from a day for what is left of the time: the new plan names the old one in replaces, which ends the day before. The same call again is the same plan."
* affectsState = true
* code = #transfer
* resource = #CarePlan
* system = false
* type = false
* instance = true
* insert OperationParameter(team, in, 1, 1, Reference)
* parameter[=].documentation = "新的团队（CareTeam），在用的。The new team (CareTeam), active."
* insert OperationParameter(from, in, 0, 1, date)
* parameter[=].documentation = "新团队的第一天，在合同期内；省略时为今天。The first day of the new team, within the contract's time; today without it."
* insert OperationParameter(return, out, 1, 1, CarePlan)
* parameter[=].documentation = "新的计划。The new plan."

Instance: end
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/end"
* name = "End"
* title = "解约 End a contract"
* status = #active
* kind = #operation
* description = "提前结束一份合同，写明原因；撤回草案也用它。status 成为 revoked，原因在扩展 end-reason，period.end 为最后一天。on 在将来时到那一天为止仍有效。居民本人的令牌只能以 own-wish 结束自己的。再来一次答复相同。Ends a contract before its time, with its reason; it takes back drafts, too. The status becomes revoked, the reason stands in extension end-reason, period.end is the last day. With a day to come it is in force until then. A resident's own token ends the own by own-wish alone. The same call again has the same answer."
* affectsState = true
* code = #end
* resource = #CarePlan
* system = false
* type = false
* instance = true
* insert OperationParameter(reason, in, 1, 1, code)
* parameter[=].documentation = "contract-end-reason 的代码；写成 Coding 或 CodeableConcept 也可以。A code of contract-end-reason; a Coding or CodeableConcept will do as well."
* insert OperationParameter(on, in, 0, 1, date)
* parameter[=].documentation = "最后一天，在合同期内；省略时为今天。The last day, within the contract's time; today without it."
* insert OperationParameter(return, out, 1, 1, CarePlan)
* parameter[=].documentation = "存储后的计划。The plan as it is stored."
