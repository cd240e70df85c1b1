RuleSet: TcmPlanHead(status)
* status = #{status}
* intent = #plan
* category = $CarePlanCategory#tcm-conditioning
* subject = Reference(Patient/resident-full)
* period.start = "2026-11-03"
* period.end = "2027-02-03"
* author = Reference(Organization/organization-county-lead)

RuleSet: Advice(category, type, text)
* activity[+].detail.status = #scheduled
* activity[=].detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-advice-category#{category}
* activity[=].detail.reasonCode = $ConstitutionType#{type}
* activity[=].detail.description = "{text}"

Instance: tcm-conditioning-plan-full
InstanceOf: CarePlan
Usage: #example
* extension[0].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/review-date"
* extension[0].valueDate = "2027-02-03"
* extension[1].url = "https://xinglin-fhir.github.io/ig/StructureDefinition/practitioner-review"
* extension[1].valueCodeableConcept = https://xinglin-fhir.github.io/ig/CodeSystem/practitioner-review#conflicting-advice
* identifier.system = "https://platform.example.org/plans"
* identifier.value = "TL-0001"
* insert TcmPlanHead(draft)
* title = "阳虚质、气虚质调理计划"
* created = "2026-11-03"
* supportingInfo[0] = Reference(Observation/constitution-determination-full)
* supportingInfo[1] = Reference(Observation/constitution-determination-qi-deficiency)
* insert Advice(emotion, yang-deficiency, 保持积极心态，及时化解消极情绪；可听激昂豪迈的乐曲。)
* insert Advice(emotion, qi-deficiency, 保持稳定乐观，避免过度劳神；可听节奏明快的乐曲。)
* insert Advice(diet, yang-deficiency, 选甘温补脾温肾之品；少吃生冷、苦寒、黏腻，盛夏也不贪凉。)
* insert Advice(diet, qi-deficiency, 选性平偏温、健脾益气之品；少吃耗气食物，不多食生冷苦寒、辛辣燥热。)
* insert Advice(daily-life, yang-deficiency, 居处宜温暖明亮；注意腰、背、下肢保暖。)
* insert Advice(exercise, qi-deficiency, 选柔和的传统功法，如八段锦；避免剧烈运动。)
* insert Advice(acupoint, yang-deficiency, 选穴：关元、命门；温和灸每次约10分钟，每周1次。)

Instance: tcm-conditioning-plan-minimal
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #plan
* category = $CarePlanCategory#tcm-conditioning
* subject = Reference(Patient/resident-full)
* supportingInfo = Reference(Observation/constitution-determination-minimal)

Instance: bad-tcm-conditioning-plan-no-basis
InstanceOf: CarePlan
Usage: #example
* insert TcmPlanHead(active)
* insert Advice(diet, qi-deficiency, 选性平偏温、健脾益气之品。)

Instance: bad-tcm-conditioning-plan-advice-without-words
InstanceOf: CarePlan
Usage: #example
* insert TcmPlanHead(active)
* supportingInfo = Reference(Observation/constitution-determination-full)
* activity.detail.status = #scheduled
* activity.detail.code = https://xinglin-fhir.github.io/ig/CodeSystem/tcm-advice-category#diet

Instance: bad-tcm-conditioning-plan-no-advice
InstanceOf: CarePlan
Usage: #example
* insert TcmPlanHead(active)
* supportingInfo = Reference(Observation/constitution-determination-full)

Instance: bad-tcm-conditioning-plan-group-subject
InstanceOf: CarePlan
Usage: #example
* status = #draft
* intent = #plan
* category = $CarePlanCategory#tcm-conditioning
* subject.reference = "Group/example"
* supportingInfo = Reference(Observation/constitution-determination-full)
