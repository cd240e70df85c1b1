Instance: systolic
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(systolic, ObservationSystolic, systolic, quantity, Observation)
* description = "按收缩压查询血压；用于医生的“血压偏高名单”屏。Blood pressures by systolic value; for the doctor's screen of raised pressures."
* expression = "Observation.component.where(code.coding.where(system = 'http://loinc.org' and code = '8480-6').exists()).value.ofType(Quantity)"

Instance: diastolic
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(diastolic, ObservationDiastolic, diastolic, quantity, Observation)
* description = "按舒张压查询血压；用于医生的“血压偏高名单”屏。Blood pressures by diastolic value; for the doctor's screen of raised pressures."
* expression = "Observation.component.where(code.coding.where(system = 'http://loinc.org' and code = '8462-4').exists()).value.ofType(Quantity)"

Instance: careplan-next-due
InstanceOf: SearchParameter
Usage: #definition
* insert SearchParameterHead(careplan-next-due, CarePlanNextDue, next-due, date, CarePlan)
* description = "按下次随访期限查询慢病随访计划；用于乡镇站、村室的“今日到期与逾期随访”屏。Chronic follow-up plans by the day on which the next contact is due; for the screen of due and overdue contacts at township station and village clinic."
* expression = "CarePlan.extension.where(url = 'https://xinglin-fhir.github.io/ig/StructureDefinition/next-due').value"
