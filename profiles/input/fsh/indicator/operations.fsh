Instance: evaluate-measure
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/evaluate-measure"
* name = "EvaluateMeasure"
* title = "计算指标 Evaluate a measure"
* status = #active
* kind = #operation
* base = "http://hl7.org/fhir/OperationDefinition/Measure-evaluate-measure"
* description = "一个指标在一个公历年或季度里的分子、分母和百分比，按管理机构及其以下的居民计算；by 再分到下级机构、团队、医生或季度。名单（subject-list）最多5000人，限于可及的范围；疾控等只看数的角色拿不到名单，小于5的数不显示。The numerator, the denominator and the percentage of a measure in a calendar year or quarter, of the residents managed by an organisation and those below it; by divides them further by organisation, team, practitioner or quarter. Lists (subject-list) have at most 5,000 and are within reach; roles that see counts alone get no lists, and no counts below 5."
* affectsState = false
* code = #evaluate-measure
* resource = #Measure
* system = false
* type = false
* instance = true
* insert OperationParameter(periodStart, in, 1, 1, date)
* parameter[=].documentation = "期间的第一天：公历年或季度的首日；也可以只写年。The first day of the period, which is a calendar year or quarter; the year alone will do."
* insert OperationParameter(periodEnd, in, 1, 1, date)
* parameter[=].documentation = "期间的最后一天。The last day of the period."
* insert OperationParameter(organization, in, 0, 1, Reference)
* parameter[=].documentation = "机构；省略时为可及的全部。The organisation; without it all within reach."
* insert OperationParameter(by, in, 0, 1, code)
* parameter[=].documentation = "organization（下级机构和本机构自己，各层相加等于总数）、team（签约团队）、practitioner（居民的医生）、quarter（季度）。organization (those below and itself, which add up), team (of the contract), practitioner (the resident's), quarter."
* insert OperationParameter(reportType, in, 0, 1, code)
* parameter[=].documentation = "summary（默认）、subject-list（名单）、subject（一位居民）。summary (the default), subject-list, subject (one resident)."
* insert OperationParameter(subject, in, 0, 1, Reference)
* parameter[=].documentation = "Patient：reportType 为 subject 时的居民。Location：报告所写的地区。Patient: the resident of reportType subject. Location: the area that the report names."
* insert OperationParameter(return, out, 1, 1, MeasureReport)
* parameter[=].documentation = "没有存储的报告；reporter 为机构。A report that is not stored; its reporter is the organisation."

Instance: submit-report
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/submit-report"
* name = "SubmitReport"
* title = "提交报告 Submit a report"
* status = #active
* kind = #operation
* description = "把一个机构在一个期间的报告计算并存为 complete；指标、机构、期间只有一份（409 写明已有的），之后不再改、不能删。更正是新的一份，用 corrects 写明原报告，用 reason 写明原因。Computes the report of an organisation and a period, and stores it as complete; there is one of a measure, organisation and period (409 names it), which never changes and is not deleted. A correction is a new one, which names the old one in corrects and why in reason."
* affectsState = true
* code = #submit-report
* resource = #Measure
* system = false
* type = false
* instance = true
* insert OperationParameter(periodStart, in, 1, 1, date)
* parameter[=].documentation = "期间的第一天。The first day of the period."
* insert OperationParameter(periodEnd, in, 1, 1, date)
* parameter[=].documentation = "期间的最后一天，已经过去。The last day of the period, which has passed."
* insert OperationParameter(organization, in, 1, 1, Reference)
* parameter[=].documentation = "机构。The organisation."
* insert OperationParameter(corrects, in, 0, 1, Reference)
* parameter[=].documentation = "被更正的报告（MeasureReport），是最后的一份。The report (MeasureReport) that it corrects, which is the last one."
* insert OperationParameter(reason, in, 0, 1, string)
* parameter[=].documentation = "更正的原因；有 corrects 时必填。Why it is corrected; with corrects it must be there."
* insert OperationParameter(return, out, 1, 1, MeasureReport)
* parameter[=].documentation = "所存的报告。The report that is stored."
