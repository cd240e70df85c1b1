// One quantity parameter for each type: a composite over components would match the score of one type with another's value.
RuleSet: ScoreParameter(code, name, zh, en)
* insert SearchParameterHead(score-{code}, ObservationScore{name}, score-{code}, quantity, Observation)
* description = "按{zh}得分查询体质测评，须与 method 一起用：不同量表的得分不可比较。界面：治未病中心筛查名单，按得分找人。Constitution assessments by their {en} score, to be used with method: scores of different instruments must not be compared. Screen: the screening list of the preventive treatment centre, which finds residents by score."
* expression = "Observation.component.where(code.coding.where(system = 'https://xinglin-fhir.github.io/ig/CodeSystem/constitution-type' and code = '{code}').exists()).value.ofType(Quantity)"

Instance: score-balanced
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(balanced, Balanced, 平和质, balanced type)

Instance: score-qi-deficiency
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(qi-deficiency, QiDeficiency, 气虚质, qi-deficiency)

Instance: score-yang-deficiency
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(yang-deficiency, YangDeficiency, 阳虚质, yang-deficiency)

Instance: score-yin-deficiency
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(yin-deficiency, YinDeficiency, 阴虚质, yin-deficiency)

Instance: score-phlegm-dampness
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(phlegm-dampness, PhlegmDampness, 痰湿质, phlegm-dampness)

Instance: score-damp-heat
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(damp-heat, DampHeat, 湿热质, damp-heat)

Instance: score-blood-stasis
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(blood-stasis, BloodStasis, 血瘀质, blood-stasis)

Instance: score-qi-stagnation
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(qi-stagnation, QiStagnation, 气郁质, qi-stagnation)

Instance: score-inherited-special
InstanceOf: SearchParameter
Usage: #definition
* insert ScoreParameter(inherited-special, InheritedSpecial, 特禀质, inherited special type)

Instance: patient-constitution-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(patient-constitution-due, PatientConstitutionDue, constitution-due, date, Patient)
* description = "按体质辨识到期日查询居民：constitution-due=le2026-11-26（写当天的日期），即65岁及以上、今年尚未测评的居民，可与 organization 组合。界面：村医的待测评名单。Residents by the date from which their constitution assessment is due: constitution-due=le with today's date finds those of 65 and over who were not assessed this year, within an organization if it is given too. Screen: the village doctor's list of residents to assess."
* expression = "Patient.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/constitution-due').value"
