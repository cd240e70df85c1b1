RuleSet: OperationParameter(name, use, min, max, type)
* parameter[+].name = #{name}
* parameter[=].use = #{use}
* parameter[=].min = {min}
* parameter[=].max = "{max}"
* parameter[=].type = #{type}

// After the operation of Structured Data Capture 3.0, for constitution scales.
Instance: extract
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/extract"
* name = "Extract"
* title = "体质计分，不存储 Score a constitution response without storing"
* status = #active
* kind = #operation
* description = "一份体质答卷的测评和各体质判定，写成一个事务 Bundle；服务器什么也不存。评分规则同 $assess-constitution。被忽略的题目、未能判定时的处理等说明在测评的 note 中。The assessment and the determinations that follow from a constitution response, as a transaction Bundle; nothing is stored. It scores as $assess-constitution does. What was ignored, and what to do where nothing could be determined, stands in the notes of the assessment."
* affectsState = false
* code = #extract
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/QuestionnaireResponse-extract"
* resource = #QuestionnaireResponse
* system = false
* type = true
* instance = true
* insert OperationParameter(questionnaire-response, in, 0, 1, QuestionnaireResponse)
* parameter[=].documentation = "答卷，状态 completed 或 amended，subject 是已登记的居民；对已存储的答卷在其地址上调用时省略。The response, completed or amended, about a resident who is registered; left out where the operation is called on a stored response."
* insert OperationParameter(allow-under-65, in, 0, 1, boolean)
* parameter[=].documentation = "老年版量表用于65岁以下者时须为 true。Must be true for the elderly form to be used for somebody under 65."
* insert OperationParameter(return, out, 1, 1, Bundle)
* parameter[=].documentation = "类型 transaction：测评（第一条 Observation）、阳性体质各一条判定；答卷未存储时先有答卷本身。Of type transaction: the assessment (the first Observation) and a determination for each positive constitution; before them the response, if it is not stored."

Instance: assess-constitution
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/assess-constitution"
* name = "AssessConstitution"
* title = "体质辨识并存储 Assess a constitution and store it"
* status = #active
* kind = #operation
* description = "在一个事务中存储答卷、测评、判定和溯源，需要时还有调理计划。重发同一答卷（同一编号；没有编号的，由居民、量表、时间和答案得出）返回同一次测评；同一编号而答案不同的以 422 拒绝，更正请 PUT 该答卷，status 写 amended。Stores the response, its assessment, determinations and provenance, and a conditioning plan if one is wanted, in one transaction. The same response sent again (the same identifier; one without gets one from resident, scale, time and answers) is the same assessment; the same identifier with other answers is refused with 422: to correct a response, PUT it with status amended."
* affectsState = true
* code = #assess-constitution
* resource = #Patient
* system = false
* type = false
* instance = true
* insert OperationParameter(questionnaire-response, in, 1, 1, QuestionnaireResponse)
* parameter[=].documentation = "答卷，状态 completed 或 amended；没有 subject 的归于这位居民。The response, completed or amended; without a subject it is this resident's."
* insert OperationParameter(plan, in, 0, 1, boolean)
* parameter[=].documentation = "是否生成调理计划；默认否。Whether to make a conditioning plan; by default none."
* insert OperationParameter(allow-under-65, in, 0, 1, boolean)
* parameter[=].documentation = "老年版量表用于65岁以下者时须为 true。Must be true for the elderly form to be used for somebody under 65."
* insert OperationParameter(return, out, 1, 1, Bundle)
* parameter[=].documentation = "类型 collection：所存的答卷、测评、判定、计划；有提示时另有一个 OperationOutcome。Of type collection: the response, assessment, determinations and plan that are stored, and an OperationOutcome where there is something to know."

// After the operation of Structured Data Capture 3.0, for constitution scales.
Instance: populate
InstanceOf: OperationDefinition
Usage: #definition
* url = "https://xinglin-fhir.github.io/ig/OperationDefinition/populate"
* name = "Populate"
* title = "用测量预填体质量表 Fill a constitution scale from measurements"
* status = #active
* kind = #operation
* description = "用居民近一年的最新测量回答量表中按测量分档的题目（老年版第9、14、17、28题：体质指数、感冒次数、过敏次数、腰围），每个答案标明出自哪条观察；其余题目须询问居民。不存储。Answers the items of a scale that stand for bands of a measurement (elderly form, items 9, 14, 17 and 28: BMI, colds, allergic episodes, waist) from the resident's latest measurements of the past year, each answer marked with its Observation; the other items are for the resident. Nothing is stored."
* affectsState = false
* code = #populate
* base = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-populate"
* resource = #Questionnaire
* system = false
* type = true
* instance = true
* insert OperationParameter(canonical, in, 0, 1, canonical)
* parameter[=].documentation = "量表的规范地址；在 Questionnaire 地址上调用时省略。The scale's address; left out where the operation is called on a Questionnaire."
* insert OperationParameter(subject, in, 1, 1, Reference)
* parameter[=].documentation = "居民。The resident."
* insert OperationParameter(response, out, 1, 1, QuestionnaireResponse)
* parameter[=].documentation = "填了一部分的答卷，状态 in-progress。The response begun, in progress."
* insert OperationParameter(issues, out, 0, 1, OperationOutcome)
* parameter[=].documentation = "没有测量可用的题目。The items that no measurement answers."
