RuleSet: OperationPart(index, name, min, max, type)
* parameter[=].part[{index}].name = #{name}
* parameter[=].part[{index}].use = #out
* parameter[=].part[{index}].min = {min}
* parameter[=].part[{index}].max = "{max}"
* parameter[=].part[{index}].type = #{type}

RuleSet: OperationParts(name)
* parameter[+].name = #{name}
* parameter[=].use = #out
* parameter[=].min = 0
* parameter[=].max = "*"

Instance: chronic-status
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/chronic-status"
* name = "ChronicStatus"
* title = "两慢病现况 How a resident stands about a chronic disease"
* status = #active
* kind = #operation
* description = "居民的高血压或2型糖尿病现在怎样：分级、危险分层、控制情况、分标、牵头层级、下次随访、逾期天数、危急情况、缺哪些事实，以及由哪些观察按哪些规则得出。由请求时已存储的记录算出，迟到和更正的记录按其临床时间计入。How a resident stands about hypertension or type 2 diabetes at this moment: grade, risk, control, label, leading level, next contact, days overdue, critical situations, missing facts, and from which Observations by which rules that follows. It is told from what is stored when it is asked; records that came late or were corrected count in their clinical time."
* affectsState = false
* code = #chronic-status
* resource = #Patient
* system = false
* type = false
* instance = true
* insert OperationParameter(disease, in, 1, 1, code)
* parameter[=].documentation = "hypertension（高血压）或 t2dm（2型糖尿病）。hypertension or t2dm."
* insert OperationParameter(policy-set, in, 0, 1, code)
* parameter[=].documentation = "规则集 norm-2017 或 primary-care-2025；省略时为服务器设定的规则集（缺省 norm-2017）。The policy set, norm-2017 or primary-care-2025; without it the server's, norm-2017 unless set otherwise."
* insert OperationParameter(grade, out, 0, 1, Coding)
* parameter[=].documentation = "最近一次诊室血压的分级（仅高血压）。The grade of the latest office pressure (hypertension only)."
* insert OperationParameter(isolated, out, 0, 1, Coding)
* parameter[=].documentation = "单纯收缩期或舒张期高血压。Isolated systolic or diastolic hypertension."
* insert OperationParts(elsewhere)
* parameter[=].documentation = "诊室外血压（仅高血压）：家庭自测和动态血压各场合最近一次，按各自界值判断是否升高，不分级：setting、elevated、observation。Pressures taken outside the office (hypertension only): of each setting, home or ambulatory, the latest; it is elevated or not by limits of its own, and never graded."
* insert OperationPart(0, setting, 1, 1, Coding)
* insert OperationPart(1, elevated, 1, 1, boolean)
* insert OperationPart(2, observation, 1, 1, Reference)
* insert OperationParameter(evidence, out, 0, *, Reference)
* parameter[=].documentation = "支持诊断高血压的诊室血压（尚未确诊者）：按规则集足以提示高血压的最早几次。Office pressures that are evidence for hypertension, in somebody in whom it is not diagnosed: the first that suffice by the policy set."
* insert OperationParameter(risk, out, 0, 1, Coding)
* parameter[=].documentation = "心血管危险分层；有缺失事实时为下限（仅已确诊的高血压）。The cardiovascular risk; where facts are missing a lower bound (diagnosed hypertension only)."
* insert OperationParameter(riskRangeLower, out, 0, 1, Coding)
* parameter[=].documentation = "表中为区间时较低的一级。The lower end where the table prints a range."
* insert OperationParameter(control, out, 0, 1, Coding)
* parameter[=].documentation = "控制情况（已确诊者）。The control of the disease, where it is diagnosed."
* insert OperationParameter(label, out, 0, 1, Coding)
* parameter[=].documentation = "分标：按方案得出的，或医务人员改判的。The label: that which the scheme gives, or that which a practitioner put in its place."
* insert OperationParameter(leadLevel, out, 0, 1, Coding)
* parameter[=].documentation = "牵头管理的层级。The level that leads."
* insert OperationParameter(labelStatus, out, 0, 1, code)
* parameter[=].documentation = "preliminary：尚无医务人员确认；final：牵头层级的医务人员已确认或改判。preliminary until a practitioner of the leading level has confirmed or overridden it, then final."
* insert OperationParameter(nextDue, out, 0, 1, date)
* parameter[=].documentation = "下次随访最迟的日期；尚未确诊高血压者为再测血压的日期（复测或筛查）。The day by which the next contact is due; where hypertension is not diagnosed, by which the pressure is to be measured again, as a repeat or as screening."
* insert OperationParameter(overdueDays, out, 0, 1, integer)
* parameter[=].documentation = "已逾期的天数，未逾期为0。By how many days it is overdue, 0 if it is not."
* insert OperationParameter(refer, out, 0, 1, boolean)
* parameter[=].documentation = "建议转诊时为 true。True where a referral is advised."
* insert OperationParts(alarm)
* parameter[=].documentation = "尚未处理的危急情况：code、since、observation（一条或多条）。Critical situations that are open: code, since, and each observation."
* insert OperationPart(0, code, 1, 1, Coding)
* insert OperationPart(1, since, 1, 1, dateTime)
* insert OperationPart(2, observation, 1, *, Reference)
* insert OperationParameter(missing, out, 0, *, code)
* parameter[=].documentation = "缺失的事实，如 smoking、dyslipidaemia、diagnosis、office-blood-pressure。Facts that are missing."
* insert OperationParts(because)
* parameter[=].documentation = "依据：rule（规则）、text（规则的文字）、source（来源）、status（核实状态）、observation（所依据的观察）。What it rests on: rule, text, source, status of verification, observation."
* insert OperationPart(0, rule, 1, 1, code)
* insert OperationPart(1, text, 1, 1, string)
* insert OperationPart(2, source, 1, 1, string)
* insert OperationPart(3, status, 1, 1, string)
* insert OperationPart(4, observation, 0, *, Reference)

Instance: confirm-label
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/confirm-label"
* name = "ConfirmLabel"
* title = "确认或改判分标 Confirm or override a management label"
* status = #active
* kind = #operation
* description = "牵头层级的医务人员确认一条管理分标，或改判为另一个标并写明理由；此后 status 为 final。改判在重新推算时保留，直到再次确认；所确认的标不再成立时回到 preliminary。A practitioner of the leading level confirms a management label, or puts another in its place and says why; it is final then. An override stays when the label is concluded anew, until it is confirmed again without a label; a confirmed label that no longer follows becomes preliminary again."
* affectsState = true
* code = #confirm-label
* resource = #Observation
* system = false
* type = false
* instance = true
* insert OperationParameter(practitioner, in, 1, 1, Reference)
* parameter[=].documentation = "医务人员 Practitioner；须在牵头层级的机构有在任岗位（PractitionerRole）。The Practitioner, who has a post (PractitionerRole) at an organisation of the leading level."
* insert OperationParameter(label, in, 0, 1, code)
* parameter[=].documentation = "改判为分标方案中的哪个标；省略时确认按方案得出的标。The label of the scheme that is put in its place; without it the one that follows is confirmed."
* insert OperationParameter(reason, in, 0, 1, string)
* parameter[=].documentation = "改判的理由；改判时必填。Why it is overridden; an override needs it."
* insert OperationParameter(return, out, 1, 1, Observation)
* parameter[=].documentation = "存储后的分标。The label as it is stored."
