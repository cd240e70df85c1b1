RuleSet: SearchParameterHead(id, name, code, type, base)
* url = "https://xinglin-fhir.github.io/ig/SearchParameter/{id}"
* name = "{name}"
* status = #active
* code = #{code}
* type = #{type}
* base = #{base}

Instance: interpretation
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(interpretation, ObservationInterpretation, interpretation, token, Observation)
* description = "按结果判读查询观察（R4 没有这个标准参数）。Observations by interpretation; R4 has no such parameter."
* expression = "Observation.interpretation"

Instance: careplan-supporting-info
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(careplan-supporting-info, CarePlanSupportingInfo, supporting-info, reference, CarePlan)
* description = "按计划依据（如体质判定）查询计划。Care plans by what supports them, such as a constitution determination."
* expression = "CarePlan.supportingInfo"
